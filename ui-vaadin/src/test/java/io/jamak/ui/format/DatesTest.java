package io.jamak.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.ui.words.Language;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class DatesTest {

  @Test
  void months_are_written_the_languages_way() {
    assertThat(Dates.month(YearMonth.of(2026, 11), Language.KO)).isEqualTo("2026년 11월");
    assertThat(Dates.month(YearMonth.of(2026, 11), Language.EN)).isEqualTo("November 2026");
  }
}
