package io.jamak.workflows.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStep;
import io.jamak.workflows.bulk.BulkActivities;
import io.jamak.workflows.ingest.IngestActivities;
import io.jamak.workflows.job.JournalActivities;
import io.jamak.workflows.job.LanguageActivities;
import io.jamak.workflows.job.MediaActivities;
import io.jamak.workflows.job.SpeechActivities;
import io.jamak.workflows.webhook.WebhookActivities;
import io.temporal.activity.ActivityCancellationType;
import io.temporal.common.metadata.POJOActivityInterfaceMetadata;
import io.temporal.common.metadata.POJOActivityMethodMetadata;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StepOptionsTest {
  static Stream<String> activityTypes() {
    return Stream.of(
            JournalActivities.class,
            MediaActivities.class,
            SpeechActivities.class,
            LanguageActivities.class,
            IngestActivities.class,
            BulkActivities.class,
            WebhookActivities.class)
        .map(POJOActivityInterfaceMetadata::newInstance)
        .flatMap(type -> type.getMethodsMetadata().stream())
        .map(POJOActivityMethodMetadata::getActivityTypeName);
  }

  @ParameterizedTest
  @MethodSource("activityTypes")
  void every_activity_method_has_a_row(String activityType) {
    assertThat(StepOptions.find(activityType)).isPresent();
  }

  @Test
  void no_row_is_left_over() {
    assertThat(StepOptions.values()).hasSize((int) activityTypes().count());
  }

  @ParameterizedTest
  @EnumSource(JobStep.class)
  void every_step_of_a_job_has_a_row(JobStep step) {
    assertThat(StepOptions.of(step).name()).isEqualTo(step.name());
  }

  @ParameterizedTest
  @EnumSource(StepOptions.class)
  void work_is_noticed_when_its_worker_dies_and_stops_before_a_cancel_is_told(StepOptions row) {
    var options = row.options("summary");
    assertThat(options.getTaskQueue()).isEqualTo(row.taskQueue());
    assertThat(options.getCancellationType())
        .isEqualTo(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED);
    assertThat(options.getScheduleToStartTimeout()).isNull();
    if (row.isJournal()) {
      assertThat(options.getStartToCloseTimeout().toSeconds()).isLessThanOrEqualTo(20);
    } else if (row.isRepeatedByTemporal()) {
      assertThat(options.getStartToCloseTimeout().toSeconds()).isLessThanOrEqualTo(60);
      assertThat(options.getRetryOptions()).isEqualTo(row.attempts());
    } else {
      assertThat(options.getHeartbeatTimeout()).isEqualTo(StepOptions.HEARTBEAT_TIMEOUT);
      assertThat(options.getRetryOptions().getMaximumAttempts()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void what_the_user_got_wrong_is_tried_once_and_all_else_again(ErrorCode code) {
    int limit = RetryPolicy.of(code, StepOptions.TRANSCRIBE);
    assertThat(limit > 1).isEqualTo(code.retryable() && code != ErrorCode.POISON);
  }
}
