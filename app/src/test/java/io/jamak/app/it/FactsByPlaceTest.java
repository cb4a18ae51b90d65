package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsByPlaceTest {
  private final FactsByPlace told = new FactsByPlace();

  @Test
  void places_that_say_other_words_or_stand_alone_are_told() {
    told.add("name", "card", " a ");
    told.add("name", "job", "a");
    told.add("size", "card", "1 MB");
    told.add("size", "job", "2 MB");
    told.add("length", "card", "3 s");

    assertThat(told.words("name")).containsExactly("a");
    assertThat(told.disagreements())
        .containsExactly("size: {card=1 MB, job=2 MB}", "length: {card=3 s}");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " \n"})
  void a_place_that_says_nothing_fails_at_once(String nothing) {
    assertThatThrownBy(() -> told.add("ended", "job", nothing))
        .isInstanceOf(AssertionError.class)
        .hasMessage("ended, job: " + nothing + " (expected: words)");
  }
}
