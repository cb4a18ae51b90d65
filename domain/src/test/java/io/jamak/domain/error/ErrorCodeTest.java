package io.jamak.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode.Remedy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
  @Test
  void what_the_user_got_wrong_is_a_4xx_and_is_not_retried() {
    for (ErrorCode code : ErrorCode.values()) {
      if (code.kind() == ErrorCode.Kind.USER) {
        assertThat(code.httpStatus()).as(code.name()).isBetween(400, 499);
        assertThat(code.retryable()).as(code.name()).isFalse();
      }
    }
  }

  @Test
  void our_own_failures_are_5xx() {
    for (ErrorCode code : ErrorCode.values()) {
      if (code.kind() == ErrorCode.Kind.INTERNAL) {
        assertThat(code.httpStatus()).as(code.name()).isEqualTo(500);
      }
    }
  }

  @Test
  void every_code_has_the_act_that_helps() {
    Map<Remedy, List<ErrorCode>> byRemedy =
        Arrays.stream(ErrorCode.values()).collect(Collectors.groupingBy(ErrorCode::remedy));
    assertThat(byRemedy.get(Remedy.OTHER_OPTIONS))
        .containsExactlyInAnyOrder(
            ErrorCode.OPTIONS_INVALID,
            ErrorCode.LANGUAGE_NOT_SUPPORTED,
            ErrorCode.LANG_PAIR,
            ErrorCode.RESULTS_GONE);
    assertThat(byRemedy.get(Remedy.OTHER_TRACK)).contains(ErrorCode.NO_AUDIO);
    assertThat(byRemedy.get(Remedy.REPLACE_FILE))
        .contains(
            ErrorCode.MEDIA_UNREADABLE,
            ErrorCode.MEDIA_REFUSED,
            ErrorCode.MEDIA_PROTECTED,
            ErrorCode.UP_EMPTY,
            ErrorCode.SOURCE_CHANGED);
    assertThat(byRemedy.get(Remedy.USAGE))
        .containsExactlyInAnyOrder(ErrorCode.QUOTA, ErrorCode.LIM_STORAGE);
  }

  @Test
  void the_same_is_offered_again_exactly_where_it_may_succeed() {
    for (ErrorCode code : ErrorCode.values()) {
      boolean again = code.remedy() == Remedy.RETRY || code.remedy() == Remedy.USAGE;
      assertThat(again).as(code.name()).isEqualTo(code.retryable());
    }
  }
}
