package io.jamak.app.embedded.temporal;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.jamak.workflows.SearchKeys;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.common.SearchAttributeKey;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.util.List;

/** What operators can list workflows by; they must exist before the first workflow starts. */
public final class SearchAttributes {
  /** All are keywords. */
  public static final List<String> NAMES =
      SearchKeys.ALL.stream().map(SearchAttributeKey::getName).toList();

  private SearchAttributes() {}

  /**
   * Registers them in a namespace; those that are there are fine.
   *
   * @throws StatusRuntimeException when the server refuses, as Temporal Cloud does
   */
  public static void register(WorkflowServiceStubs workflows, String namespace) {
    OperatorServiceStubs operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setChannel(workflows.getRawChannel())
                .validateAndBuildWithDefaults());
    for (String name : NAMES) {
      register(operator, namespace, name);
    }
  }

  private static void register(OperatorServiceStubs operator, String namespace, String name) {
    try {
      operator
          .blockingStub()
          .addSearchAttributes(
              AddSearchAttributesRequest.newBuilder()
                  .setNamespace(namespace)
                  .putSearchAttributes(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                  .build());
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
        throw e;
      }
    }
  }
}
