package io.jamak.app.worker;

import io.jamak.activities.Activities;
import io.jamak.workflows.TaskQueues;
import io.jamak.workflows.bulk.BulkActionWorkflowImpl;
import io.jamak.workflows.ingest.AssetIngestWorkflowImpl;
import io.jamak.workflows.job.SubtitleJobWorkflowImpl;
import io.jamak.workflows.webhook.WebhookDeliveryWorkflowImpl;
import io.temporal.client.WorkflowClient;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;

/** Which workflows and activities each task queue has. The one place that names implementations. */
final class Workers {
  /** Two at a time would be blamed for each other. */
  private static final int SUSPECTS = 1;

  /** Messages on their way at a time: each may hang for 15 s, and costs a thread and a socket. */
  private static final int WEBHOOKS = 50;

  private final WorkerFactory factory;
  private final WorkerSettings settings;
  private final Activities activities;

  private Workers(WorkerFactory factory, WorkerSettings settings, Activities activities) {
    this.factory = factory;
    this.settings = settings;
    this.activities = activities;
  }

  /** Makes the workers of this process; they do not poll before the factory is started. */
  static WorkerFactory create(
      WorkflowClient client, WorkerSettings settings, Activities activities) {
    WorkerFactory factory = WorkerFactory.newInstance(client, QueueOptions.factory());
    Workers workers = new Workers(factory, settings, activities);
    settings.queues().stream().sorted().forEach(workers::serve);
    return factory;
  }

  private void serve(String queue) {
    switch (queue) {
      case TaskQueues.FLOW -> flow();
      case TaskQueues.MEDIA ->
          steps(queue, settings.mediaSlots(), activities.media(), activities.ingest());
      case TaskQueues.SPEECH -> steps(queue, settings.speechSlots(), activities.speech());
      case TaskQueues.LANGUAGE -> steps(queue, settings.languageSlots(), activities.language());
      default ->
          throw new IllegalArgumentException(
              "queue: " + queue + " (expected: flow, media, speech or language)");
    }
  }

  private void flow() {
    Worker worker = factory.newWorker(TaskQueues.FLOW, QueueOptions.flow());
    worker.registerWorkflowImplementationTypes(
        SubtitleJobWorkflowImpl.class,
        AssetIngestWorkflowImpl.class,
        BulkActionWorkflowImpl.class,
        WebhookDeliveryWorkflowImpl.class);
    worker.registerActivitiesImplementations(activities.journal());
    factory
        .newWorker(TaskQueues.WEBHOOK, QueueOptions.steps(WEBHOOKS))
        .registerActivitiesImplementations(activities.webhook());
  }

  private void steps(String queue, int slots, Object... implementations) {
    factory
        .newWorker(queue, QueueOptions.steps(slots))
        .registerActivitiesImplementations(implementations);
    factory
        .newWorker(TaskQueues.suspectsOf(queue), QueueOptions.steps(SUSPECTS))
        .registerActivitiesImplementations(implementations);
  }
}
