package io.jamak.subtitles.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void sentences_run_on_until_another_speaks_or_a_pause() {
    List<Cue> cues =
        List.of(
            cue(0, "A", "One thing,"),
            cue(1100, "A", "and one more."),
            cue(2200, "B", "I see."),
            cue(6000, "B", "Do you?"),
            cue(7100, "A", "Yes."));

    assertThat(text(cues))
        .isEqualTo("A: One thing, and one more.\n\nB: I see.\n\nDo you?\n\nA: Yes.\n");
  }

  @Test
  void a_long_monologue_is_parted_after_five_sentences() {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      cues.add(cue(i * 1100L, null, "Number " + i + "."));
    }

    List<String> paragraphs = List.of(text(cues).split("\n\n"));

    assertThat(paragraphs).hasSize(3);
    assertThat(paragraphs.getFirst()).endsWith("Number 4.");
  }

  @Test
  void korean_prose_has_the_stops_that_lines_do_not_show() {
    Word word = new Word("갑니다.", 0, 900, 1, null);
    List<Cue> cues =
        List.of(
            new Cue(0, 1000, List.of("갑니다"), List.of(word), null),
            new Cue(1083, 2000, List.of("옵니다"), List.of(), null, List.of(1), "옵니다."));

    assertThat(text(cues)).isEqualTo("갑니다. 옵니다.\n");
  }

  private static String text(List<Cue> cues) {
    return new TxtFormat().write(new CueList("ko", "ko-standard", cues));
  }

  private static Cue cue(long start, @Nullable String speaker, String text) {
    return new Cue(start, start + 1000, List.of(text), List.of(), speaker);
  }
}
