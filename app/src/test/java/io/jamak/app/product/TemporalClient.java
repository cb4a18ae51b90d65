package io.jamak.app.product;

import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** An operator's access to the Temporal server of a product. */
public final class TemporalClient implements AutoCloseable {
  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;

  public TemporalClient(Product product) {
    String address =
        java.util.Objects.requireNonNull(Addresses.of(product).get("JAMAK_TEMPORAL_ADDRESS"));
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
    client = WorkflowClient.newInstance(stubs);
  }

  /** The SDK's client. */
  public WorkflowClient client() {
    return client;
  }

  /** Every event of a workflow. */
  public List<HistoryEvent> history(String workflowId) {
    return client.fetchHistory(workflowId).getEvents();
  }

  /**
   * How many activities of this type each process completed; a worker's identity starts with its
   * process id.
   */
  public Map<Long, Long> completedByProcess(String workflowId, String activityType) {
    Map<Long, HistoryEvent> scheduled = new HashMap<>();
    Map<Long, HistoryEvent> started = new HashMap<>();
    Map<Long, Long> counts = new TreeMap<>();
    for (HistoryEvent event : history(workflowId)) {
      if (event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED) {
        scheduled.put(event.getEventId(), event);
      } else if (event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_STARTED) {
        started.put(event.getEventId(), event);
      } else if (event.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED) {
        var completed = event.getActivityTaskCompletedEventAttributes();
        String type =
            Objects.requireNonNull(scheduled.get(completed.getScheduledEventId()))
                .getActivityTaskScheduledEventAttributes()
                .getActivityType()
                .getName();
        if (type.equals(activityType)) {
          String identity =
              Objects.requireNonNull(started.get(completed.getStartedEventId()))
                  .getActivityTaskStartedEventAttributes()
                  .getIdentity();
          counts.merge(Long.valueOf(identity.replaceAll("\\D.*", "")), 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  /** How many regular activities a workflow has completed. */
  public int completedActivities(String workflowId) {
    return (int)
        history(workflowId).stream()
            .filter(e -> e.getEventType() == EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED)
            .count();
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    stubs.awaitTermination(5, TimeUnit.SECONDS);
  }
}
