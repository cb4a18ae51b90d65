package io.jamak.app.worker;

import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the workers after everything that their steps need, and stops them before any of it goes.
 */
final class WorkerLifecycle implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(WorkerLifecycle.class);

  /** A server that starts beside us may need so long. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Short steps may finish; longer ones are interrupted and go on elsewhere, or after restart. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** For interrupted steps to kill their child processes and say so. */
  private static final Duration CLEANUP = Duration.ofSeconds(3);

  private final WorkerFactory factory;
  private final SearchAttributeRegistrar attributes;
  private final WorkerSettings settings;
  private volatile boolean running;

  WorkerLifecycle(
      WorkerFactory factory, SearchAttributeRegistrar attributes, WorkerSettings settings) {
    this.factory = factory;
    this.attributes = attributes;
    this.settings = settings;
  }

  @Override
  public void start() {
    WorkflowServiceStubs server = factory.getWorkflowClient().getWorkflowServiceStubs();
    server.connect(PATIENCE);
    attributes.register();
    factory.start();
    running = true;
    log.info("serving {}", settings);
  }

  @Override
  public void stop() {
    running = false;
    factory.shutdown();
    factory.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    if (!factory.isTerminated()) {
      log.info("interrupting running steps; they are tried again");
      factory.shutdownNow();
      factory.awaitTermination(CLEANUP.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
