package io.jamak.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

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
}
