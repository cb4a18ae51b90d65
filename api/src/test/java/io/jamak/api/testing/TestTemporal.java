package io.jamak.api.testing;

import io.jamak.workflows.TaskQueues;
import io.jamak.workflows.bulk.BulkActionWorkflowImpl;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.testserver.TestServer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;

/** Temporal's test server with a worker whose jobs wait until they are told to go on. */
public final class TestTemporal implements AutoCloseable {
  private static final List<String> ATTRIBUTES =
      List.of("JamakWorkspace", "JamakAsset", "JamakStatus", "JamakErrorCode");

  /** Else its clock leaps ahead whenever nobody works, and everything times out. */
  private static final boolean CLOCK_RUNS_AS_IT_IS = true;

  private final int port = freePort();
  private final TestServer.PortBoundTestServer server;

  TestTemporal() {
    this.server = TestServer.createPortBoundServer(port, CLOCK_RUNS_AS_IT_IS);
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  WorkerFactory startWorkers(WorkflowClient client) {
    OperatorServiceStubs operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setChannel(client.getWorkflowServiceStubs().getRawChannel())
                .validateAndBuildWithDefaults());
    for (String name : ATTRIBUTES) {
      operator
          .blockingStub()
          .addSearchAttributes(
              AddSearchAttributesRequest.newBuilder()
                  .setNamespace("default")
                  .putSearchAttributes(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                  .build());
    }
    WorkerFactory factory = WorkerFactory.newInstance(client);
    Worker worker = factory.newWorker(TaskQueues.FLOW);
    worker.registerWorkflowImplementationTypes(
        WaitingWorkflows.Job.class,
        WaitingWorkflows.Ingest.class,
        WaitingWorkflows.Delivery.class,
        BulkActionWorkflowImpl.class);
    factory.start();
    return factory;
  }

  @Override
  public void close() {
    server.close();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
  }
}
