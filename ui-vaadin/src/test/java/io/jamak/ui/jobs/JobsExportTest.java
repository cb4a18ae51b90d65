package io.jamak.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobSort;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobsExportTest {
  @Test
  void without_a_filter_all_jobs_are_asked_for() {
    assertThat(JobsExport.address(JobFilter.ALL, JobSort.NEWEST))
        .isEqualTo("api/jobs/export.csv?sort=newest");
  }

  @Test
  void everything_that_narrows_the_list_narrows_the_table() {
    JobFilter filter =
        new JobFilter.Builder()
            .search("강의 & 1+1")
            .statuses(Set.of(JobStatus.FAILED, JobStatus.QUEUED))
            .from(Instant.parse("2026-11-22T15:00:00Z"))
            .to(Instant.parse("2026-11-30T15:00:00Z"))
            .translate(true)
            .language("zh-TW")
            .format(OutputFormat.VTT)
            .errorCode(ErrorCode.ASR_FAILED)
            .warnings(EnumSet.allOf(WarningCode.class))
            .build();

    assertThat(JobsExport.address(filter, JobSort.FAILURES_FIRST).split("[?&]"))
        .containsExactlyInAnyOrder(
            "api/jobs/export.csv",
            "search=%EA%B0%95%EC%9D%98%20%26%201%2B1",
            "status=queued%2Cfailed",
            "from=2026-11-22T15%3A00%3A00Z",
            "to=2026-11-30T15%3A00%3A00Z",
            "translate=true",
            "language=zh-TW",
            "format=vtt",
            "errorCode=ASR_FAILED",
            "warning=any",
            "sort=failures_first");
  }
}
