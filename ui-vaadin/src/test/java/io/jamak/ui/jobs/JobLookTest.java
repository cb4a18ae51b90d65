package io.jamak.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobLookTest {
  @Test
  void no_two_states_share_an_icon() {
    assertThat(Arrays.stream(JobStatus.values()).map(JobLook::icon)).doesNotHaveDuplicates();
  }

  @Test
  void a_job_to_look_at_or_without_speech_never_looks_like_a_plain_done() {
    JobWarning dropped = JobWarning.of(WarningCode.WORDS_DROPPED, 0, 1_000, 3);
    JobLook plain = JobLook.of(TestJobs.in(JobStatus.SUCCEEDED));
    JobLook look = JobLook.of(TestJobs.warned(false, dropped, dropped));
    JobLook silent = JobLook.of(TestJobs.warned(true, dropped));

    assertThat(List.of(plain.icon(), look.icon(), silent.icon())).doesNotHaveDuplicates();
    assertThat(List.of(plain.accent(), look.accent(), silent.accent())).doesNotHaveDuplicates();
    assertThat(look.classes()).containsExactly("aura-accent-green", "badge-look");
  }

  @Test
  void a_running_job_whose_cancel_was_accepted_looks_like_no_other() {
    JobLook canceling = JobLook.of(TestJobs.canceling());

    assertThat(canceling.key()).isEqualTo("status.canceling");
    assertThat(Arrays.stream(JobStatus.values()).map(JobLook::icon))
        .doesNotContain(canceling.icon());
  }
}
