package io.jamak.workflows.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStep;
import io.jamak.workflows.bulk.BulkBench;
import io.jamak.workflows.bulk.ScriptedBulk;
import io.jamak.workflows.ingest.IngestBench;
import io.jamak.workflows.ingest.ScriptedIngest;
import io.jamak.workflows.job.JobBench;
import io.jamak.workflows.job.JobBench.Case;
import io.jamak.workflows.job.Script;
import io.jamak.workflows.webhook.DeliveryBench;
import io.jamak.workflows.webhook.ScriptedReceiver;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes new histories: {@code -Dtest=HistoryRecorder -Djamak.test.args="-Djamak.record=true
 * -Djamak.record.server=127.0.0.1:7233"}, from the in-memory server without the second property.
 */
@EnabledIfSystemProperty(named = "jamak.record", matches = "true")
class HistoryRecorder {
  private static final Case FULL = Case.PLAIN.speakers().to("es", "ca");

  @Test
  void job_with_all_steps() {
    record("all-steps", FULL, bench -> {});
  }

  @Test
  void job_whose_piece_was_tried_again() {
    record(
        "piece-tried-again",
        Case.PLAIN.pieces(12),
        bench -> bench.script().on("TRANSCRIBE 2", Script.failing(ErrorCode.ASR_FAILED)));
  }

  @Test
  void job_that_was_paused_and_resumed() {
    record("paused", Case.PLAIN, JobBench::pauseAfterCutAndResume);
  }

  @Test
  void job_that_was_canceled() {
    record(
        "canceled",
        FULL,
        bench -> bench.script().on("MERGE", Script.workingUntilCanceled(bench::cancel)));
  }

  @Test
  void job_whose_translation_failed() {
    record(
        "translation-failed",
        FULL,
        bench -> bench.script().on("TRANSLATE es", Script.refusing(ErrorCode.LANG_PAIR)));
  }

  @Test
  void job_that_begins_with_translation() {
    record("from-translation", FULL.from(JobStep.TRANSLATE), bench -> {});
  }

  @Test
  void job_without_speech() {
    record("no-speech", FULL.silent(), bench -> {});
  }

  @Test
  void ingest_of_a_video() {
    recordIngest("video", new ScriptedIngest());
  }

  @Test
  void ingest_whose_thumbnail_failed() {
    ScriptedIngest activities = new ScriptedIngest();
    activities.failThumbnail(ErrorCode.THUMB_FAILED);
    recordIngest("thumbnail-failed", activities);
  }

  @Test
  void bulk_action_of_three_chunks() {
    try (TestWorkflowEnvironment environment = JobBench.environment()) {
      ScriptedBulk activities = new ScriptedBulk(3, Set.of(2));
      Histories.write(
          "BulkActionWorkflow", dated("three-chunks"), BulkBench.run(environment, activities));
      assertThat(Histories.of("BulkActionWorkflow")).isNotEmpty();
    }
  }

  @Test
  void delivery_that_was_taken() {
    recordDelivery("taken", 0);
  }

  @Test
  void delivery_that_was_given_up() {
    recordDelivery("given-up", 100);
  }

  private static void recordDelivery(String name, int failures) {
    try (TestWorkflowEnvironment environment = JobBench.environment()) {
      Histories.write(
          "WebhookDeliveryWorkflow",
          dated(name),
          DeliveryBench.run(environment, new ScriptedReceiver(failures), 1));
      assertThat(Histories.of("WebhookDeliveryWorkflow")).isNotEmpty();
    }
  }

  private static void record(String name, Case setting, Consumer<JobBench> scene) {
    try (JobBench bench = new JobBench(setting)) {
      scene.accept(bench);
      bench.start().awaitEnd();
      Histories.write("SubtitleJobWorkflow", dated(name), bench.history());
      assertThat(Histories.of("SubtitleJobWorkflow")).isNotEmpty();
    }
  }

  private static void recordIngest(String name, ScriptedIngest activities) {
    try (TestWorkflowEnvironment environment = JobBench.environment()) {
      Histories.write("AssetIngestWorkflow", dated(name), IngestBench.run(environment, activities));
      assertThat(Histories.of("AssetIngestWorkflow")).isNotEmpty();
    }
  }

  private static String dated(String name) {
    return LocalDate.now(ZoneOffset.UTC) + "-" + name;
  }
}
