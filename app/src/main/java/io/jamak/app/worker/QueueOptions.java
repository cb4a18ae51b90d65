package io.jamak.app.worker;

import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;

/** How Temporal's workers are set, each value with its reason. */
final class QueueOptions {
  /** So long a cancel may wait at most until an activity hears of it; the default is 8 s. */
  static final Duration HEARTBEAT_THROTTLE = Duration.ofMillis(300);

  /** A small machine under load needs longer than the default second for a workflow task. */
  private static final Duration DEADLOCK = Duration.ofSeconds(10);

  /** Workflows kept in memory between their tasks, about 30 kB each. */
  private static final int CACHED_WORKFLOWS = 1_000;

  /** A job has a thread for itself and for each piece and language at a time; all are virtual. */
  private static final int WORKFLOW_THREADS = 20_000;

  private static final int FLOW_SLOTS = 100;

  private QueueOptions() {}

  static WorkerFactoryOptions factory() {
    return WorkerFactoryOptions.newBuilder()
        .setUsingVirtualWorkflowThreads(true)
        .setWorkflowCacheSize(CACHED_WORKFLOWS)
        .setMaxWorkflowThreadCount(WORKFLOW_THREADS)
        .build();
  }

  /** Queue flow: short things, many at once. */
  static WorkerOptions flow() {
    return common()
        .setMaxConcurrentWorkflowTaskExecutionSize(FLOW_SLOTS)
        .setMaxConcurrentLocalActivityExecutionSize(FLOW_SLOTS)
        .setMaxConcurrentActivityExecutionSize(FLOW_SLOTS)
        .build();
  }

  /** A queue of long steps, so many at a time. */
  static WorkerOptions steps(int slots) {
    return common().setMaxConcurrentActivityExecutionSize(slots).build();
  }

  private static WorkerOptions.Builder common() {
    return WorkerOptions.newBuilder()
        .setUsingVirtualThreads(true)
        .setMaxHeartbeatThrottleInterval(HEARTBEAT_THROTTLE)
        .setDefaultHeartbeatThrottleInterval(HEARTBEAT_THROTTLE)
        .setDefaultDeadlockDetectionTimeout(DEADLOCK.toMillis());
  }
}
