package io.jamak.api.bulk;

import io.jamak.workflows.TaskQueues;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Serves the task queue of acts on many jobs. It begins when Temporal answers, however late that
 * is: a web process starts without it.
 */
@Component
class BulkWorker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(BulkWorker.class);

  /** Actions of several workspaces at a time; those of one take turns at its rows. */
  private static final int SLOTS = 4;

  private static final int POLLERS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final WorkflowClient client;
  private final BulkChunkActivity activity;

  /** Of this start: a worker may be stopped and started again. */
  private volatile CountDownLatch stopped = new CountDownLatch(1);

  private volatile @Nullable Thread serving;

  BulkWorker(WorkflowClient client, BulkChunkActivity activity) {
    this.client = client;
    this.activity = activity;
  }

  @Override
  public void start() {
    CountDownLatch stop = new CountDownLatch(1);
    stopped = stop;
    serving = Thread.ofVirtual().name("bulk-worker").start(() -> serve(stop));
  }

  private void serve(CountDownLatch stop) {
    try {
      do {
        WorkerFactory factory = factory();
        if (began(factory)) {
          stop.await();
        }
        end(factory);
      } while (!stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private WorkerFactory factory() {
    WorkerFactory factory = WorkerFactory.newInstance(client);
    factory
        .newWorker(
            TaskQueues.BULK,
            WorkerOptions.newBuilder()
                .setUsingVirtualThreads(true)
                .setMaxConcurrentActivityExecutionSize(SLOTS)
                .setMaxConcurrentActivityTaskPollers(POLLERS)
                .build())
        .registerActivitiesImplementations(activity);
    return factory;
  }

  private boolean began(WorkerFactory factory) {
    try {
      client.getWorkflowServiceStubs().connect(PATIENCE);
      factory.start();
      return true;
    } catch (RuntimeException away) {
      log.debug("Temporal does not answer yet", away);
      return false;
    }
  }

  private static void end(WorkerFactory factory) {
    factory.shutdown();
    factory.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    factory.shutdownNow();
  }

  /** Beside the other workers of the process, so that no stop waits for the other. */
  @Override
  public void stop(Runnable whenStopped) {
    Thread.ofVirtual()
        .start(
            () -> {
              stop();
              whenStopped.run();
            });
  }

  /** Waits for the chunk at hand. */
  @Override
  public void stop() {
    stopped.countDown();
    Thread thread = serving;
    serving = null;
    try {
      if (thread != null && !thread.join(GRACE.plus(GRACE))) {
        log.info("a chunk of a bulk action is left to the next start");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return serving != null;
  }
}
