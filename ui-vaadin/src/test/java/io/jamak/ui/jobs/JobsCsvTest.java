package io.jamak.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStep;
import io.jamak.store.job.JobRow;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class JobsCsvTest {
  private final JobsCsv csv = new JobsCsv(ZoneId.of("Asia/Seoul"));

  @Test
  void a_line_has_ids_options_and_times_with_their_zone() {
    JobRow job =
        TestJobs.failed(ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, TestJobs.BIRTH.plusSeconds(90));

    assertThat(csv.line(job))
        .isEqualTo(
            job.id()
                + ","
                + job.assetId()
                + ",holiday.mp4,failed,auto,,srt vtt,false,2026-11-23T20:00:00+09:00,"
                + "2026-11-23T20:00:00+09:00,2026-11-23T20:01:30+09:00,,ASR_FAILED,"
                + "engine: died (expected: words),,,0,\r\n");
  }
}
