package io.jamak.api.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ErrorWordsTest {
  @Test
  void every_code_has_words_in_both_languages() {
    for (ErrorCode code : ErrorCode.values()) {
      String korean = ErrorWords.title(code, Locale.KOREAN);
      String english = ErrorWords.title(code, Locale.ENGLISH);
      assertThat(korean).isNotBlank().isNotEqualTo(english).matches(".*[가-힣].*");
      assertThat(english).isNotBlank().doesNotMatch(".*[가-힣].*");
    }
  }

  @Test
  void the_header_chooses_the_language() {
    assertThat(ErrorWords.preferred("ko-KR,ko;q=0.9,en;q=0.8")).isEqualTo(Locale.KOREAN);
    assertThat(ErrorWords.preferred("en-US,ko;q=0.5")).isEqualTo(Locale.ENGLISH);
    assertThat(ErrorWords.preferred("fr")).isEqualTo(Locale.ENGLISH);
    assertThat(ErrorWords.preferred(null)).isEqualTo(Locale.ENGLISH);
    assertThat(ErrorWords.preferred(";;;q=x")).isEqualTo(Locale.ENGLISH);
  }
}
