package io.jamak.workflows.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.workflows.bulk.BulkActionWorkflowImpl;
import io.jamak.workflows.ingest.AssetIngestWorkflowImpl;
import io.jamak.workflows.job.SubtitleJobWorkflowImpl;
import io.jamak.workflows.webhook.WebhookDeliveryWorkflowImpl;
import io.temporal.testing.WorkflowReplayer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs that began under older code must go on under the code of today. A history is deleted only
 * when no run of its time can be alive any more.
 */
class RecordedHistoriesReplayTest {
  static List<Path> histories() {
    return Histories.all();
  }

  @ParameterizedTest
  @MethodSource("histories")
  void a_recorded_run_replays_under_the_code_of_today(Path file) {
    assertThatCode(
            () ->
                WorkflowReplayer.replayWorkflowExecution(
                    Histories.read(file),
                    SubtitleJobWorkflowImpl.class,
                    AssetIngestWorkflowImpl.class,
                    BulkActionWorkflowImpl.class,
                    WebhookDeliveryWorkflowImpl.class))
        .doesNotThrowAnyException();
  }

  @Test
  void every_workflow_has_recorded_runs() {
    assertThat(Histories.of("SubtitleJobWorkflow")).isNotEmpty();
    assertThat(Histories.of("AssetIngestWorkflow")).isNotEmpty();
    assertThat(Histories.of("BulkActionWorkflow")).isNotEmpty();
    assertThat(Histories.of("WebhookDeliveryWorkflow")).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("histories")
  void a_workflow_that_takes_a_wrong_step_is_rejected(Path file) {
    assertThatThrownBy(
            () ->
                WorkflowReplayer.replayWorkflowExecution(
                    Histories.read(file),
                    WrongJobWorkflow.class,
                    WrongIngestWorkflow.class,
                    WrongBulkWorkflow.class,
                    WrongDeliveryWorkflow.class))
        .hasStackTraceContaining("NonDeterministicException");
  }
}
