package io.jamak.workflows.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.temporal.api.enums.v1.RetryState;
import io.temporal.api.enums.v1.TimeoutType;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TimeoutFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StepFailureTest {
  @Test
  void the_type_of_an_application_failure_is_its_code() {
    StepFailure failure = of(ApplicationFailure.newNonRetryableFailure("no track", "NO_AUDIO"));
    assertThat(failure)
        .isEqualTo(new StepFailure(ErrorCode.NO_AUDIO, "no track", false, true, null));
    assertThat(failure.line()).isEqualTo("NO_AUDIO: no track");
  }

  @Test
  void an_unknown_type_is_an_internal_error_that_keeps_its_name() {
    assertThat(of(ApplicationFailure.newFailure("oops", "java.io.IOException")).line())
        .isEqualTo("INTERNAL_ERROR: java.io.IOException: oops");
  }

  @Test
  void a_provider_may_say_how_long_to_wait() {
    Duration wait = Duration.ofSeconds(42);
    assertThat(
            of(ApplicationFailure.newFailureWithCauseAndDelay("busy", "ASR_FAILED", null, wait))
                .retryAfter())
        .isEqualTo(wait);
  }

  @Test
  void a_worker_that_was_stopped_did_not_fall_silent() {
    StepFailure failure =
        of(ApplicationFailure.newFailure("", "io.temporal.client.ActivityWorkerShutdownException"));
    assertThat(failure.code()).isEqualTo(ErrorCode.WORKER_LOST);
    assertThat(failure.lostWorker()).isFalse();
  }

  @Test
  void a_missing_heartbeat_is_a_lost_worker_and_other_timeouts_are_too_slow() {
    assertThat(of(timeout(TimeoutType.TIMEOUT_TYPE_HEARTBEAT)).code())
        .isEqualTo(ErrorCode.WORKER_LOST);
    assertThat(of(timeout(TimeoutType.TIMEOUT_TYPE_START_TO_CLOSE)).line())
        .isEqualTo("JOB_TIMEOUT: TIMEOUT_TYPE_START_TO_CLOSE exceeded");
  }

  private static TimeoutFailure timeout(TimeoutType type) {
    return new TimeoutFailure("", null, type);
  }

  private static StepFailure of(Throwable cause) {
    return StepFailure.of(
        new ActivityFailure(
            "", 1, 2, "Transcribe", "1", RetryState.RETRY_STATE_UNSPECIFIED, "", cause));
  }
}
