package io.jamak.subtitles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Engines answer in single characters here; words are found by a dictionary. */
class CjkCuesTest {
  private static final String JAPANESE = "客観的実在の判断的知識が成立するのである。知識というものは経験から生まれるということです。";
  private static final String CHINESE = "知识就是力量，但是没有实践的知识是没有用的。每天睡眠不足六个小时的学生成绩明显下降。";

  @ParameterizedTest
  @ValueSource(ints = {100, 150, 200, 330})
  void no_break_stands_inside_a_word_or_before_a_particle(int ms) {
    for (int shift = 0; shift < 12; shift++) {
      String text = "あ".repeat(shift) + JAPANESE;
      List<String> lines = lines(CueComposer.compose(tokens(text, ms), Profiles.get("ja-standard"), "ja"));

      assertThat(String.join("", lines)).isEqualTo(text);
      assertThat(lines.subList(1, lines.size())).noneMatch(line -> line.matches("[識観在断験立。、].*"));
    }
  }

  @Test
  void chinese_words_and_their_particles_stay_whole() {
    List<String> lines = lines(CueComposer.compose(tokens(CHINESE, 200), Profiles.get("zh-standard"), "zh"));

    assertThat(lines).noneMatch(line -> line.matches("[识量践眠足时绩显降的，。].*"));
  }

  @Test
  void cues_start_and_end_with_their_tokens() {
    List<Word> tokens = tokens(JAPANESE, 330);
    List<Cue> cues = CueComposer.compose(tokens, Profiles.get("ja-standard"), "ja");

    assertThat(cues.stream().flatMap(cue -> cue.words().stream())).isEqualTo(tokens);
    assertThat(cues).allMatch(cue -> cue.startMs() == cue.words().getFirst().startMs());
  }

  @Test
  void a_sentence_that_came_as_one_word_makes_readable_cues() {
    Word all = new Word(JAPANESE, 0, 20_000, 1, null);
    List<Cue> cues = CueComposer.compose(List.of(all), Profiles.get("ja-standard"), "ja");

    assertThat(String.join("", lines(cues))).isEqualTo(JAPANESE);
    assertThat(cues).hasSizeGreaterThan(1).allMatch(cue -> cue.lines().size() <= 2);
    assertThat(cues.stream().flatMap(cue -> cue.words().stream())).containsExactly(all);
  }

  private static List<String> lines(List<Cue> cues) {
    return cues.stream().flatMap(cue -> cue.lines().stream()).toList();
  }

  private static List<Word> tokens(String text, int ms) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      words.add(new Word(text.substring(i, i + 1), i * (long) ms, (i + 1) * (long) ms, 0.9, null));
    }
    return words;
  }
}
