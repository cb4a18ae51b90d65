package io.jamak.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.ui.words.Language;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @Test
  void long_names_are_cut_in_the_middle_and_keep_their_end() {
    assertThat(FileNames.shorten("a-very-long-name-of-a-holiday-film.mp4", 24))
        .isEqualTo("a-very-long-n…y-film.mp4")
        .hasSize(24);
  }

  @Test
  void short_names_stay_and_decomposed_hangul_is_composed() {
    String decomposed = Normalizer.normalize("한국어 강의.mp4", Normalizer.Form.NFD);

    assertThat(FileNames.shorten(decomposed, 40)).isEqualTo("한국어 강의.mp4");
  }

  @Test
  void languages_are_named_in_the_language_of_the_page() {
    assertThat(OptionsText.language("es", Language.KO)).isEqualTo("스페인어");
    assertThat(OptionsText.language("es", Language.EN)).isEqualTo("Spanish");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 KB",
    "520000000, 520 MB",
    "1234567890, 1.2 GB",
    "999999, 1.0 MB"
  })
  void sizes_are_written_in_decimal_units(long bytes, String text) {
    assertThat(Bytes.of(bytes)).isEqualTo(text);
  }
}
