package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpeechLanguagesTest {
  @Test
  void every_language_has_a_name_that_people_read() {
    assertThat(SpeechLanguages.WHISPER)
        .hasSize(101)
        .doesNotHaveDuplicates()
        .filteredOn(code -> !code.equals("auto"))
        .noneMatch(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equals(code));
  }

  @Test
  void javanese_goes_by_its_own_code_here_and_by_the_models_there() {
    assertThat(SpeechLanguages.code("jw")).isEqualTo("jv");
    assertThat(SpeechLanguages.code("Javanese")).isEqualTo("jv");
    assertThat(SpeechLanguages.forWhisper("jv")).isEqualTo("jw");
    assertThat(SpeechLanguages.forWhisper("ko")).isEqualTo("ko");
  }
}
