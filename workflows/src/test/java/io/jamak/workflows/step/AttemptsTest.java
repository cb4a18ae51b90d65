package io.jamak.workflows.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.workflows.TaskQueues;
import io.temporal.activity.ActivityOptions;
import io.temporal.api.enums.v1.RetryState;
import io.temporal.api.enums.v1.TimeoutType;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TimeoutFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final String QUEUE = "attempts";

  private final TestWorkflowEnvironment environment = TestWorkflowEnvironment.newInstance();

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void an_engine_that_comes_back_is_tried_again_after_growing_pauses() {
    assertThat(after("ASR_FAILED", "ASR_FAILED", "ASR_FAILED")).isEqualTo("attempt 4 after 7 s");
  }

  @Test
  void an_engine_is_given_up_after_five_attempts() {
    assertThat(after(many(9, "ASR_FAILED"))).isEqualTo("ASR_FAILED: scripted in attempt 5");
  }

  @Test
  void an_outage_of_storage_is_waited_for() {
    assertThat(after(many(29, "STORAGE_FAILED"))).startsWith("attempt 30 after 14");
  }

  @Test
  void room_on_a_full_disk_is_waited_for() {
    assertThat(after(many(29, "DISK_FULL"))).startsWith("attempt 30 after 14");
  }

  @Test
  void what_the_user_got_wrong_is_not_tried_again() {
    assertThat(after("NO_AUDIO")).isEqualTo("NO_AUDIO: scripted in attempt 1");
  }

  @Test
  void a_provider_that_asks_for_time_gets_it() {
    assertThat(after("WAIT_42_S")).isEqualTo("attempt 2 after 42 s");
  }

  @Test
  void a_busy_engine_is_left_alone_as_long_as_it_says_and_that_counts_as_no_attempt() {
    assertThat(after(many(9, "BUSY_600_S"))).isEqualTo("attempt 10 after 5400 s");
    assertThat(after("BUSY_600_S", "ASR_FAILED", "ASR_FAILED", "ASR_FAILED", "ASR_FAILED"))
        .isEqualTo("attempt 6 after 615 s");
  }

  @Test
  void an_engine_that_asks_for_patience_for_ever_is_given_up_after_a_day() {
    assertThat(after(many(300, "BUSY_600_S"))).startsWith("ENGINE_BUSY: busy in attempt 30");
  }

  @Test
  void a_busy_engine_that_says_nothing_more_is_asked_for_half_an_hour() {
    assertThat(after(many(29, "ENGINE_BUSY"))).startsWith("attempt 30 after 14");
    assertThat(after(many(30, "ENGINE_BUSY"))).isEqualTo("ENGINE_BUSY: scripted in attempt 30");
  }

  @Test
  void a_lost_worker_is_replaced_at_once_and_a_second_one_after_a_pause() {
    assertThat(after("SILENCE")).isEqualTo("attempt 2 after 0 s");
    assertThat(after("SILENCE", "SILENCE")).startsWith("attempt 3 after 30 s");
  }

  @Test
  void what_lost_two_workers_runs_apart_from_other_suspects() {
    assertThat(after("SILENCE", "ASR_FAILED")).doesNotContain("suspects");
    assertThat(after("SILENCE", "SILENCE", "ASR_FAILED")).endsWith(" on speech-suspects");
  }

  @Test
  void a_step_that_takes_three_workers_with_it_is_poison() {
    assertThat(after(many(3, "SILENCE")))
        .isEqualTo("POISON: 3 workers were lost on it in attempt 3");
  }

  @Test
  void planned_stops_of_workers_are_no_poison() {
    assertThat(after(many(5, "WORKER_LOST"))).startsWith("attempt 6 ");
  }

  @Test
  void reasons_are_counted_apart() {
    assertThat(after("ASR_FAILED", "SILENCE", "STORAGE_FAILED", "ASR_FAILED", "JOB_TIMEOUT"))
        .startsWith("attempt 6 ");
  }

  private String after(String... failures) {
    if (!environment.isStarted()) {
      environment.newWorker(QUEUE).registerWorkflowImplementationTypes(TrialImpl.class);
      environment.start();
    }
    return environment
        .getWorkflowClient()
        .newWorkflowStub(Trial.class, WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build())
        .run(List.of(failures));
  }

  private static String[] many(int count, String failure) {
    return Collections.nCopies(count, failure).toArray(String[]::new);
  }

  /** Fails so often, then succeeds. */
  @WorkflowInterface
  public interface Trial {
    @WorkflowMethod
    String run(List<String> failures);
  }

  /** Stands in for activities, so that time is skipped. */
  public static final class TrialImpl implements Trial {
    private int attempts;
    private String queue = "";

    @Override
    public String run(List<String> failures) {
      Queue<String> left = new ArrayDeque<>(failures);
      long started = Workflow.currentTimeMillis();
      try {
        Attempts.run(
            StepOptions.TRANSCRIBE,
            "",
            Attempts.Watcher.NONE,
            options -> fail(left.poll(), options));
      } catch (StepFailedException failed) {
        return failed.failure().line() + " in attempt " + failed.attempt();
      }
      long seconds = Duration.ofMillis(Workflow.currentTimeMillis() - started).toSeconds();
      String where = queue.equals(TaskQueues.SPEECH) ? "" : " on " + queue;
      return "attempt " + attempts + " after " + seconds + " s" + where;
    }

    private boolean fail(String failure, ActivityOptions options) {
      attempts++;
      queue = options.getTaskQueue();
      if (failure == null) {
        return true;
      }
      throw new ActivityFailure(
          "", 1, 2, "Transcribe", "1", RetryState.RETRY_STATE_UNSPECIFIED, "", cause(failure));
    }

    private static Throwable cause(String failure) {
      return switch (failure) {
        case "SILENCE" -> new TimeoutFailure("", null, TimeoutType.TIMEOUT_TYPE_HEARTBEAT);
        case "WAIT_42_S" ->
            ApplicationFailure.newFailureWithCauseAndDelay(
                "busy", ErrorCode.ASR_FAILED.name(), null, Duration.ofSeconds(42));
        case "BUSY_600_S" ->
            ApplicationFailure.newFailureWithCauseAndDelay(
                "busy", ErrorCode.ENGINE_BUSY.name(), null, Duration.ofMinutes(10));
        default -> ApplicationFailure.newFailure("scripted", failure);
      };
    }
  }
}
