package io.jamak.app.worker;

import io.grpc.StatusRuntimeException;
import io.jamak.app.embedded.temporal.SearchAttributes;
import io.temporal.serviceclient.WorkflowServiceStubs;
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
    try {
      SearchAttributes.register(server, namespace);
    } catch (StatusRuntimeException refused) {
      explain(refused);
    }
  }

  private void explain(StatusRuntimeException refused) {
    switch (refused.getStatus().getCode()) {
      case PERMISSION_DENIED, UNIMPLEMENTED, UNAUTHENTICATED ->
          log.warn(
              "cannot register search attributes ({}); unless they exist, do it by hand: temporal"
                  + " operator search-attribute create --namespace {} --type Keyword --name {}",
              refused.getStatus(),
              namespace,
              String.join(" --type Keyword --name ", SearchAttributes.NAMES));
      default -> throw refused;
    }
  }
}
