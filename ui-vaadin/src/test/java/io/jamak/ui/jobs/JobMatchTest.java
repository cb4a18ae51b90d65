package io.jamak.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobRow;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobMatchTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant NOW = TestJobs.BIRTH.plusSeconds(60);
  private final JobRow job = TestJobs.running();

  @Test
  void everything_matches_no_filter() {
    assertThat(JobMatch.matches(JobFilter.ALL, job)).isTrue();
  }

  @Test
  void a_job_that_left_its_state_no_longer_matches() {
    JobFilter running = filter(JobsQuery.ALL.withStatuses(Set.of(JobStatus.RUNNING)));

    assertThat(JobMatch.matches(running, job)).isTrue();
    assertThat(JobMatch.matches(running, TestJobs.in(JobStatus.SUCCEEDED))).isFalse();
  }

  @Test
  void options_and_error_codes_are_compared() {
    JobRow failed = TestJobs.failed(ErrorCode.NO_AUDIO, JobStep.EXTRACT_AUDIO, NOW);

    assertThat(JobMatch.matches(filter(JobsQuery.ALL.withTranslate(true)), job)).isFalse();
    assertThat(JobMatch.matches(filter(JobsQuery.ALL.withLanguage("auto")), job)).isTrue();
    assertThat(JobMatch.matches(filter(JobsQuery.ALL.withLanguage("es")), job)).isFalse();
    assertThat(JobMatch.matches(filter(JobsQuery.ALL.withFormat(OutputFormat.SRT)), job)).isTrue();
    assertThat(JobMatch.matches(filter(JobsQuery.ALL.withFormat(OutputFormat.TXT)), job)).isFalse();
    assertThat(JobMatch.matches(filter(JobsQuery.ALL.withErrorCode(ErrorCode.NO_AUDIO)), failed))
        .isTrue();
    assertThat(JobMatch.matches(filter(JobsQuery.ALL.withErrorCode(ErrorCode.POISON)), failed))
        .isFalse();
  }

  @Test
  void warnings_and_the_language_that_was_heard_are_compared() {
    JobRow warned = TestJobs.warned(false, JobWarning.of(WarningCode.RULES, 0, 1_000, 3));

    assertThat(JobMatch.matches(warnings(WarningCode.RULES), warned)).isTrue();
    assertThat(JobMatch.matches(warnings(WarningCode.values()), warned)).isTrue();
    assertThat(JobMatch.matches(warnings(WarningCode.NO_SPEECH), warned)).isFalse();
    assertThat(JobMatch.matches(warnings(WarningCode.values()), job)).isFalse();
    assertThat(JobMatch.matches(filter(JobsQuery.ALL.withLanguage("ko")), warned)).isTrue();
  }

  private static JobFilter warnings(WarningCode... codes) {
    return filter(JobsQuery.ALL.withWarnings(Set.of(codes)));
  }

  @Test
  void names_are_found_in_either_unicode_form_and_jobs_by_their_whole_id() {
    String decomposed = Normalizer.normalize("HOLIDAY", Normalizer.Form.NFD);

    assertThat(JobMatch.matches(filter(JobsQuery.ALL.withSearch(decomposed)), job)).isTrue();
    assertThat(JobMatch.matches(filter(JobsQuery.ALL.withSearch(job.id().toString())), job))
        .isTrue();
    assertThat(JobMatch.matches(filter(JobsQuery.ALL.withSearch("lisbon")), job)).isFalse();
  }

  @Test
  void what_is_older_than_the_period_does_not_match() {
    Instant later = TestJobs.BIRTH.plusSeconds(86_400 * 3L);

    assertThat(JobMatch.matches(JobsQuery.ALL.withPeriod(Period.TODAY).filter(SEOUL, later), job))
        .isFalse();
    assertThat(JobMatch.matches(JobsQuery.ALL.withPeriod(Period.WEEK).filter(SEOUL, later), job))
        .isTrue();
  }

  private static JobFilter filter(JobsQuery query) {
    return query.filter(SEOUL, NOW);
  }
}
