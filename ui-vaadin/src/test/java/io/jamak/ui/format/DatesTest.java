package io.jamak.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.ui.words.Language;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DatesTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final Instant MOMENT = Instant.parse("2026-11-23T11:15:07.890Z");

  @Test
  void months_are_written_the_languages_way() {
    assertThat(Dates.month(YearMonth.of(2026, 11), Language.KO)).isEqualTo("2026년 11월");
    assertThat(Dates.month(YearMonth.of(2026, 11), Language.EN)).isEqualTo("November 2026");
  }

  @Test
  void files_carry_iso_times_with_offset_and_whole_seconds() {
    assertThat(Dates.iso(MOMENT, SEOUL)).isEqualTo("2026-11-23T20:15:07+09:00");
    assertThat(Dates.iso(MOMENT, ZoneId.of("UTC"))).isEqualTo("2026-11-23T11:15:07Z");
  }
}
