package io.jamak.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageFieldTest {
  @Test
  void the_pages_language_stands_first_then_those_near_then_the_others_by_name() {
    List<String> codes = List.of("auto", "de", "ja", "en", "fr", "ko", "sw");
    assertThat(LanguageField.inOrder(codes, Locale.KOREAN))
        .containsExactly("ko", "en", "ja", "de", "sw", "fr");
    assertThat(LanguageField.inOrder(codes, Locale.ENGLISH))
        .containsExactly("en", "ko", "ja", "fr", "de", "sw");
  }

  @Test
  void any_language_is_every_one_that_has_a_code() {
    assertThat(LanguageField.inOrder(List.of("*", "auto"), Locale.KOREAN))
        .hasSizeGreaterThan(150)
        .startsWith("ko", "en", "ja", "zh")
        .doesNotContain("auto", "*");
  }
}
