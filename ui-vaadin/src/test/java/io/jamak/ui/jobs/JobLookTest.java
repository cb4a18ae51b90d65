package io.jamak.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.job.JobStatus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobLookTest {
  @Test
  void no_two_states_share_an_icon() {
    assertThat(Arrays.stream(JobStatus.values()).map(JobLook::icon)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, true, false, false",
    "QUEUED, true, false, false",
    "RUNNING, true, false, false",
    "SUCCEEDED, false, false, true",
    "FAILED, false, true, true",
    "CANCELED, false, true, false"
  })
  void each_state_allows_its_acts(
      JobStatus status, boolean cancel, boolean retry, boolean download) {
    assertThat(JobActs.mayCancel(TestJobs.in(status))).isEqualTo(cancel);
    assertThat(JobActs.mayRetry(TestJobs.in(status))).isEqualTo(retry);
    assertThat(JobActs.mayDownload(TestJobs.in(status))).isEqualTo(download);
  }
}
