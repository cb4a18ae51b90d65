package io.jamak.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.ui.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0초, 0s",
    "400, 0.4초, 0.4s",
    "9999, 9.9초, 9.9s",
    "5000, 5초, 5s",
    "59999, 59초, 59s",
    "754000, 12분 34초, 12m 34s",
    "3600000, 1시간, 1h",
    "7384000, 2시간 3분, 2h 3m",
    "-5, 0초, 0s"
  })
  void a_length_is_written_in_its_two_biggest_units(long ms, String korean, String english) {
    assertThat(Durations.ofMillis(ms, Language.KO)).isEqualTo(korean);
    assertThat(Durations.ofMillis(ms, Language.EN)).isEqualTo(english);
  }

  @ParameterizedTest
  @CsvSource({"0, 0분, 0 min", "5760000, 96분, 96 min", "75059999, '1,250분', '1,250 min'"})
  void plans_are_written_in_whole_minutes(long ms, String korean, String english) {
    assertThat(Durations.minutes(ms, Language.KO)).isEqualTo(korean);
    assertThat(Durations.minutes(ms, Language.EN)).isEqualTo(english);
  }
}
