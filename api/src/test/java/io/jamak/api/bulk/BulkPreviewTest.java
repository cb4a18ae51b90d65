package io.jamak.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.bulk.JobGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkPreviewTest {
  private static final List<JobGroup> GROUPS =
      List.of(
          new JobGroup(JobStatus.FAILED, ErrorCode.ENGINE_BUSY, false, false, 12, 720_000, 60_000),
          new JobGroup(JobStatus.FAILED, ErrorCode.ENGINE_BUSY, true, false, 2, 120_000, 0),
          new JobGroup(JobStatus.FAILED, ErrorCode.ENGINE_BUSY, false, true, 5, 300_000, 0),
          new JobGroup(JobStatus.SUCCEEDED, null, false, false, 4, 240_000, 0),
          new JobGroup(JobStatus.FAILED, ErrorCode.NO_AUDIO, false, false, 3, 180_000, 180_000));

  @Test
  void a_retry_takes_of_the_plan_what_the_eligible_jobs_take() {
    assertThat(BulkPreview.of(BulkKind.RETRY, GROUPS, 0))
        .isEqualTo(
            new BulkPreview(
                26,
                12,
                List.of(
                    new BulkPreview.Excluded("RETRIED_ALREADY", 5),
                    new BulkPreview.Excluded("CONFLICT", 4),
                    new BulkPreview.Excluded("NO_AUDIO", 3),
                    new BulkPreview.Excluded("NOT_FOUND", 2)),
                720_000,
                60_000));
  }

  @Test
  void an_act_that_runs_nothing_takes_nothing() {
    assertThat(BulkPreview.of(BulkKind.TAG, GROUPS, 1))
        .isEqualTo(
            new BulkPreview(27, 24, List.of(new BulkPreview.Excluded("NOT_FOUND", 3)), 0, 0));
  }
}
