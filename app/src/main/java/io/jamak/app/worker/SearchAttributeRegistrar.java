package io.jamak.app.worker;

import io.grpc.StatusRuntimeException;
import io.jamak.workflows.SearchKeys;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc.OperatorServiceBlockingStub;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the search attributes known to the server, which must be done before a workflow sets them.
 * Doing it again, also from several processes at once, changes nothing.
 */
final class SearchAttributeRegistrar {
  private static final Logger log = LoggerFactory.getLogger(SearchAttributeRegistrar.class);

  private final WorkflowServiceStubs server;
  private final String namespace;

  SearchAttributeRegistrar(WorkflowServiceStubs server, String namespace) {
    this.server = server;
    this.namespace = namespace;
  }

  /** Registers what is missing; where the server does not let us, says how to do it by hand. */
  void register() {
    OperatorServiceStubs operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder(server.getOptions()).build());
    try {
      add(operator.blockingStub());
    } catch (StatusRuntimeException refused) {
      explain(refused);
    } finally {
      operator.shutdown();
    }
  }

  private void add(OperatorServiceBlockingStub operator) {
    List<String> missing = missing(operator);
    if (missing.isEmpty()) {
      return;
    }
    AddSearchAttributesRequest.Builder request =
        AddSearchAttributesRequest.newBuilder().setNamespace(namespace);
    missing.forEach(
        name -> request.putSearchAttributes(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
    operator.addSearchAttributes(request.build());
    log.info("registered search attributes {} in namespace {}", missing, namespace);
  }

  private List<String> missing(OperatorServiceBlockingStub operator) {
    Set<String> known =
        operator
            .listSearchAttributes(
                ListSearchAttributesRequest.newBuilder().setNamespace(namespace).build())
            .getCustomAttributesMap()
            .keySet();
    return SearchKeys.ALL.stream()
        .map(SearchAttributeKey::getName)
        .filter(name -> !known.contains(name))
        .toList();
  }

  private void explain(StatusRuntimeException refused) {
    switch (refused.getStatus().getCode()) {
      case ALREADY_EXISTS -> log.debug("another process registered them", refused);
      case PERMISSION_DENIED, UNIMPLEMENTED, UNAUTHENTICATED ->
          log.warn(
              "cannot register search attributes ({}); do it by hand: temporal operator"
                  + " search-attribute create --namespace {} --type Keyword --name {}",
              refused.getStatus(),
              namespace,
              String.join(
                  " --type Keyword --name ",
                  SearchKeys.ALL.stream().map(SearchAttributeKey::getName).toList()));
      default -> throw refused;
    }
  }
}
