package io.jamak.ui.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void long_names_keep_their_end_with_the_extension() {
    FileNames.Parts parts = FileNames.parts("a-very-long-name-of-a-holiday-film.mp4");
    assertThat(parts.head()).isEqualTo("a-very-long-name-of-a-holida");
    assertThat(parts.tail()).isEqualTo("y-film.mp4");
  }

  @Test
  void short_names_stay_and_decomposed_hangul_is_composed() {
    String decomposed = Normalizer.normalize("강의.mp4", Normalizer.Form.NFD);

    assertThat(FileNames.parts(decomposed)).isEqualTo(new FileNames.Parts("", "강의.mp4"));
  }
}
