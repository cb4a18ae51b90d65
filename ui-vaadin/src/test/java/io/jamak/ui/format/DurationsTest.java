package io.jamak.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.ui.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({"0, 0분, 0 min", "5760000, 96분, 96 min", "75059999, '1,250분', '1,250 min'"})
  void plans_are_written_in_whole_minutes(long ms, String korean, String english) {
    assertThat(Durations.minutes(ms, Language.KO)).isEqualTo(korean);
    assertThat(Durations.minutes(ms, Language.EN)).isEqualTo(english);
  }
}
