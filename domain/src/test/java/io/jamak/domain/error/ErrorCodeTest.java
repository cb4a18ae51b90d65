package io.jamak.domain.error;

import static org.assertj.core.api.Assertions.assertThat;

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
}
