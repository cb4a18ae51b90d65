package io.jamak.app.bench.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  @Test
  void the_same_words_have_no_errors() {
    Alignment same = Alignment.of(List.of("ask", "not"), List.of("ask", "not"));

    assertThat(same.errors()).isZero();
    assertThat(same.pairs()).containsExactly(new Alignment.Pair(0, 0), new Alignment.Pair(1, 1));
  }

  @Test
  void a_word_that_lacks_one_that_is_another_and_one_too_many_are_told_apart() {
    Alignment wrong =
        Alignment.of(
            List.of("ask", "not", "what", "your", "country"),
            List.of("ask", "what", "you", "country", "can"));

    assertThat(wrong.deletions()).isEqualTo(1);
    assertThat(wrong.substitutions()).isEqualTo(1);
    assertThat(wrong.insertions()).isEqualTo(1);
    assertThat(wrong.pairs()).hasSize(3);
  }

  @Test
  void nothing_heard_is_all_lost() {
    assertThat(Alignment.of(List.of("ask", "not"), List.<String>of()).deletions()).isEqualTo(2);
  }
}
