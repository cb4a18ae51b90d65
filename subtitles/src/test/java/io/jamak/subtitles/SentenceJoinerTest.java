package io.jamak.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentenceJoinerTest {
  @Test
  void cues_of_one_sentence_become_one_unit() {
    List<Cue> cues =
        List.of(
            cue(0, "And so, my fellow Americans,", null),
            cue(2083, "ask not what your country can do.", null),
            cue(4166, "Ask what you can do.", null));

    assertThat(SentenceJoiner.join(cues))
        .containsExactly(
            new TranslationUnit(
                "u0",
                List.of(0, 1),
                "And so, my fellow Americans, ask not what your country can do."),
            new TranslationUnit("u1", List.of(2), "Ask what you can do."));
  }

  @Test
  void a_pause_in_the_speech_ends_a_unit_even_where_the_cue_stays() {
    Cue first = new Cue(0, 2417, List.of("hello there"), List.of(word(0, 1500)), null);
    Cue second = new Cue(2500, 4000, List.of("general"), List.of(word(2500, 3900)), null);

    assertThat(SentenceJoiner.join(List.of(first, second))).hasSize(2);
  }

  @Test
  void a_unit_never_spans_two_speakers() {
    assertThat(SentenceJoiner.join(List.of(cue(0, "are you", "A"), cue(2083, "yes I am", "B"))))
        .extracting(TranslationUnit::text)
        .containsExactly("are you", "yes I am");
  }

  @Test
  void a_unit_without_punctuation_stays_under_300_characters() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      cues.add(cue(i * 2083L, "words that go on and on without an end", null));
    }

    List<TranslationUnit> units = SentenceJoiner.join(cues);

    assertThat(units).allMatch(unit -> unit.text().length() <= 300).hasSizeLessThan(4);
    assertThat(units.stream().flatMap(unit -> unit.cueIndexes().stream())).hasSize(20).isSorted();
  }

  @Test
  void blank_cues_are_not_translated() {
    assertThat(SentenceJoiner.join(List.of(cue(0, " ", null)))).isEmpty();
  }

  private static Cue cue(long start, String text, @Nullable String speaker) {
    return new Cue(start, start + 2000, List.of(text), List.of(), speaker);
  }

  private static Word word(long start, long end) {
    return new Word("x", start, end, 1, null);
  }
}
