package io.jamak.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.testing.TestWorkflowEnvironment;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchAttributeRegistrarTest {
  @ParameterizedTest
  @ValueSource(strings = {"JamakWorkspace", "JamakAsset", "JamakStatus", "JamakErrorCode"})
  void registering_makes_it_known(String name) {
    try (TestWorkflowEnvironment server = TestWorkflowEnvironment.newInstance()) {
      registrar(server).register();
      StatusRuntimeException again =
          Assertions.catchThrowableOfType(StatusRuntimeException.class, () -> add(server, name));
      assertThat(again.getStatus().getCode()).isEqualTo(Code.ALREADY_EXISTS);
    }
  }

  @Test
  void registering_again_changes_nothing() {
    try (TestWorkflowEnvironment server = TestWorkflowEnvironment.newInstance()) {
      registrar(server).register();
      Assertions.assertThatCode(() -> registrar(server).register()).doesNotThrowAnyException();
    }
  }

  private static SearchAttributeRegistrar registrar(TestWorkflowEnvironment server) {
    return new SearchAttributeRegistrar(server.getWorkflowServiceStubs(), server.getNamespace());
  }

  private static void add(TestWorkflowEnvironment server, String name) {
    server
        .getOperatorServiceStubs()
        .blockingStub()
        .addSearchAttributes(
            AddSearchAttributesRequest.newBuilder()
                .setNamespace(server.getNamespace())
                .putSearchAttributes(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .build());
  }
}
