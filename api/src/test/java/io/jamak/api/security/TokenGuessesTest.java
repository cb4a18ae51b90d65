package io.jamak.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TokenGuessesTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final InstantSource source = () -> now;
  private final TokenGuesses guesses = new TokenGuesses(source.withZone(ZoneOffset.UTC));

  @Test
  void sixty_unknown_tokens_close_an_address_for_the_rest_of_the_minute() {
    guess(TokenGuesses.MOST - 1);
    assertThat(guesses.isRefused("192.0.2.1", "x")).isFalse();
    guess(1);
    assertThat(guesses.isRefused("192.0.2.1", "x")).isTrue();
    assertThat(guesses.isRefused("192.0.2.2", "x")).isFalse();
    now = now.plus(TokenGuesses.WINDOW);
    assertThat(guesses.isRefused("192.0.2.1", "x")).isFalse();
  }

  @Test
  void a_token_that_was_right_is_asked_for_all_the_same_until_it_is_wrong() {
    guesses.wasRight("mine");
    guess(TokenGuesses.MOST);
    assertThat(guesses.isRefused("192.0.2.1", "mine")).isFalse();
    guesses.wasWrong("192.0.2.1", "mine");
    assertThat(guesses.isRefused("192.0.2.1", "mine")).isTrue();
  }

  private void guess(int times) {
    for (int i = 0; i < times; i++) {
      guesses.wasWrong("192.0.2.1", "guess " + i);
    }
  }
}
