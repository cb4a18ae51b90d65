package io.jamak.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobSort;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JobsAddressTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");

  @Test
  void what_is_written_is_read_back() {
    JobsAddress address =
        new JobsAddress(
            JobsQuery.ALL
                .withSearch("한국어 강의")
                .withStatuses(Set.of(JobStatus.FAILED, JobStatus.QUEUED))
                .withPeriod(Period.WEEK)
                .withTranslate(true)
                .withLanguage("es")
                .withFormat(OutputFormat.VTT)
                .withErrorCode(ErrorCode.NO_AUDIO)
                .withWarnings(Set.of(WarningCode.RULES, WarningCode.WORDS_DROPPED))
                .withSort(JobSort.FAILURES_FIRST),
            JobId.next());

    assertThat(JobsAddress.read(QueryParameters.fromString(address.write().getQueryString())))
        .isEqualTo(address);
  }

  @Test
  void any_warning_is_one_word_in_the_address() {
    JobsQuery any = JobsQuery.ALL.withWarnings(EnumSet.allOf(WarningCode.class));
    JobsAddress address = new JobsAddress(any, null);

    assertThat(address.write().getQueryString()).isEqualTo("warning=any");
    assertThat(JobsAddress.read(address.write())).isEqualTo(address);
  }

  @Test
  void the_plain_address_shows_everything_newest_first() {
    JobsAddress plain = JobsAddress.read(QueryParameters.empty());

    assertThat(plain).isEqualTo(new JobsAddress(JobsQuery.ALL, null));
    assertThat(plain.write().getQueryString()).isEmpty();
    assertThat(plain.query().filter(SEOUL, NOW)).isEqualTo(JobFilter.ALL);
  }

  @Test
  void nonsense_in_the_address_is_left_out() {
    String nonsense =
        "status=burning,failed&from=yesterday&period=aeon&errorCode=X&warning=RUDE&sort=random&id=7&opt=format:exe";

    JobsAddress read = JobsAddress.read(QueryParameters.fromString(nonsense));

    assertThat(read)
        .isEqualTo(new JobsAddress(JobsQuery.ALL.withStatuses(Set.of(JobStatus.FAILED)), null));
  }

  @Test
  void days_begin_and_end_in_the_workspaces_time_zone() {
    JobFilter filter =
        JobsQuery.ALL
            .withDays(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 2))
            .filter(SEOUL, NOW);

    assertThat(filter.from()).isEqualTo(Instant.parse("2026-10-31T15:00:00Z"));
    assertThat(filter.to()).isEqualTo(Instant.parse("2026-11-02T15:00:00Z"));
  }

  @Test
  void today_begins_at_local_midnight() {
    assertThat(JobsQuery.ALL.withPeriod(Period.TODAY).filter(SEOUL, NOW).from())
        .isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
  }
}
