package io.jamak.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.JamakException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DateRangeTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  @Test
  void days_are_whole_days_of_the_zone() {
    DateRange range = DateRange.parse("2026-09-01..2026-09-30", SEOUL);
    assertThat(range.from()).isEqualTo(Instant.parse("2026-08-31T15:00:00Z"));
    assertThat(range.to()).isEqualTo(Instant.parse("2026-09-30T15:00:00Z"));
  }

  @Test
  void a_side_may_be_open_and_times_are_exact() {
    DateRange range = DateRange.parse("2026-09-01T00:00:00+02:00..", SEOUL);
    assertThat(range.from()).isEqualTo(Instant.parse("2026-08-31T22:00:00Z"));
    assertThat(range.to()).isNull();
    assertThat(DateRange.parse(null, SEOUL)).isEqualTo(new DateRange(null, null));
  }

  @Test
  void presets_start_at_midnight() {
    assertThat(DateRange.parse("7d", SEOUL).from())
        .isBefore(DateRange.parse("today", SEOUL).from());
    assertThat(DateRange.parse("today", SEOUL).from()).isBeforeOrEqualTo(Instant.now());
  }

  @Test
  void anything_else_is_refused() {
    for (String bad :
        List.of("yesterday", "2026-13-01..", "2026-09-30..2026-09-01", "..x", "a..b..c")) {
      assertThatThrownBy(() -> DateRange.parse(bad, SEOUL)).isInstanceOf(JamakException.class);
    }
  }
}
