package io.jamak.app.bench;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Product;
import io.jamak.app.product.TemporalClient;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * P1: 200 jobs whose engine answers at once, against 200 bare workflows with as many activities
 * that do nothing.
 */
public final class ThroughputBench implements Bench.Measurement {
  private static final int JOBS = 200;
  private static final int ROUNDS = 3;

  @Override
  public void run(Path folder) throws Exception {
    try (InstantEngine engine = new InstantEngine();
        Product product = Product.up(folder.resolve("home"), instant(engine));
        TemporalClient temporal = new TemporalClient(product)) {
      ApiClient api = ApiClient.of(product);
      String asset = api.upload(Clips.distinct(folder, 2, "clip"), "clip.mp4", "video/mp4");
      String first = api.run(asset, Map.of());
      api.awaitEnd(first, Duration.ofMinutes(2));
      int activities = temporal.completedActivities("job-" + first);
      Report.note(
          "one asset; its audio and pieces exist after the first job; a job has %d regular activities",
          activities);
      List<Double> ours = new ArrayList<>();
      List<Double> bare = new ArrayList<>();
      for (int round = -1; round < ROUNDS; round++) {
        List<String> drafts = Stream.generate(() -> api.draft(asset)).limit(JOBS).toList();
        double jobs = JOBS / Clock.seconds(() -> jobs(api, drafts));
        double workflows = JOBS / Clock.seconds(() -> bareWorkflows(temporal.client(), activities));
        if (round < 0) {
          Report.note("warming up: %.2f jobs/s, %.2f bare workflows/s", jobs, workflows);
        } else {
          ours.add(jobs);
          bare.add(workflows);
        }
      }
      double ratio = Report.median(ours) / Report.median(bare);
      Report.figure(
          "P1 jobs/s over bare workflows/s",
          "%s over %s: %.2f".formatted(Report.all(ours, "jobs/s"), Report.all(bare, "/s"), ratio),
          ratio >= 0.5,
          ">= 0.5");
    }
  }

  /** The settings of a product that asks this engine instead of a real one. */
  public static Map<String, String> instant(InstantEngine engine) {
    return Map.of(
        "JAMAK_TRANSCRIBER",
        "openai-http",
        "JAMAK_OPENAI_BASE_URL",
        engine.baseUrl(),
        "JAMAK_OPENAI_MODEL",
        "instant");
  }

  private static void jobs(ApiClient api, List<String> drafts) {
    api.post("/api/jobs/bulk/run", Map.of("jobIds", drafts));
    api.awaitAllEnded(Duration.ofMinutes(5));
  }

  private static void bareWorkflows(WorkflowClient client, int activities) throws Exception {
    String queue = "bare-" + UUID.randomUUID();
    WorkerFactory factory =
        WorkerFactory.newInstance(
            client, WorkerFactoryOptions.newBuilder().setUsingVirtualWorkflowThreads(true).build());
    var worker =
        factory.newWorker(queue, WorkerOptions.newBuilder().setUsingVirtualThreads(true).build());
    worker.registerWorkflowImplementationTypes(BareWorkflow.Impl.class);
    worker.registerActivitiesImplementations((BareWorkflow.Nothing) () -> {});
    factory.start();
    try (ExecutorService starters = Executors.newFixedThreadPool(8)) {
      List<Future<WorkflowStub>> started = new ArrayList<>();
      for (int i = 0; i < JOBS; i++) {
        started.add(starters.submit(() -> start(client, queue, activities)));
      }
      for (Future<WorkflowStub> workflow : started) {
        workflow.get().getResult(Void.class);
      }
    } finally {
      factory.shutdownNow();
    }
  }

  private static WorkflowStub start(WorkflowClient client, String queue, int activities) {
    WorkflowStub stub =
        client.newUntypedWorkflowStub(
            "BareWorkflow",
            WorkflowOptions.newBuilder()
                .setTaskQueue(queue)
                .setWorkflowId("bare-" + UUID.randomUUID())
                .build());
    stub.start(activities);
    return stub;
  }
}
