package io.jamak.workflows.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.workflows.job.JobBench;
import io.temporal.testing.TestWorkflowEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssetIngestWorkflowTest {
  private final TestWorkflowEnvironment environment = JobBench.environment();
  private final ScriptedIngest scripted = new ScriptedIngest();

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void a_fresh_upload_is_probed_and_gets_a_thumbnail() {
    ingest();
    assertThat(scripted.calls()).containsExactly("probe", "thumbnail");
  }

  @Test
  void a_thumbnail_that_fails_is_noted_and_the_asset_stays_usable() {
    scripted.failThumbnail(ErrorCode.STORAGE_FAILED);
    ingest();
    assertThat(scripted.calls().getLast())
        .isEqualTo("failed THUMB_FAILED STORAGE_FAILED: scripted");
  }

  @Test
  void a_file_that_cannot_be_read_is_noted_and_gets_no_thumbnail() {
    scripted.failProbe(ErrorCode.MEDIA_UNREADABLE);
    ingest();
    assertThat(scripted.calls()).containsExactly("probe", "failed MEDIA_UNREADABLE scripted");
  }

  @Test
  void a_file_without_a_picture_gets_no_thumbnail() {
    scripted.withoutPicture();
    ingest();
    assertThat(scripted.calls()).containsExactly("probe");
  }

  private void ingest() {
    IngestBench.run(environment, scripted);
  }
}
