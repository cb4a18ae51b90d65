package io.jamak.workflows.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.workflows.job.JobBench;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookDeliveryWorkflowTest {
  private static final long TEN_SECONDS = 10_000;

  private final TestWorkflowEnvironment environment = JobBench.environment();

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void what_fails_is_sent_again_until_it_is_taken() {
    ScriptedReceiver receiver = new ScriptedReceiver(3);

    DeliveryBench.run(environment, receiver, TEN_SECONDS);

    assertThat(receiver.calls()).isEqualTo(Collections.nCopies(4, "send delivery-1 1"));
  }

  @Test
  void a_receiver_that_is_down_for_longer_than_a_day_is_given_up() {
    ScriptedReceiver receiver = new ScriptedReceiver(100);

    WorkflowExecutionHistory history = DeliveryBench.run(environment, receiver, TEN_SECONDS);

    assertThat(receiver.calls()).hasSize(18).endsWith("give up delivery-1 1");
    assertThat(duration(history)).isBetween(Duration.ofHours(25), Duration.ofHours(27));
  }

  @Test
  void all_pauses_are_as_short_as_the_first() {
    ScriptedReceiver receiver = new ScriptedReceiver(100);

    WorkflowExecutionHistory history = DeliveryBench.run(environment, receiver, 1);

    assertThat(receiver.calls()).hasSize(18);
    assertThat(duration(history)).isLessThan(Duration.ofMinutes(1));
  }

  /** By the history: the clock of the environment may have skipped on since the end. */
  private static Duration duration(WorkflowExecutionHistory history) {
    return Duration.between(time(history.getEvents().getFirst()), time(history.getLastEvent()));
  }

  private static Instant time(HistoryEvent event) {
    return Instant.ofEpochSecond(
        event.getEventTime().getSeconds(), event.getEventTime().getNanos());
  }
}
