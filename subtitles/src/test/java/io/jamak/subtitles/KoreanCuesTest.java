package io.jamak.subtitles;

import static io.jamak.subtitles.TestWords.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.subtitles.CueChecker.Rule;
import io.jamak.subtitles.CueChecker.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty Korean sentences with made-up word times, spoken at many speeds. */
class KoreanCuesTest {
  private static final int SPEAKERS = 40;
  private static final Set<Rule> BROKEN =
      EnumSet.complementOf(EnumSet.of(Rule.READING_SPEED, Rule.CHAIN));

  /** Lines of 11 hold fewer phrases whole: "설명하지 못하고 있습니다" alone is longer. */
  @ParameterizedTest
  @CsvSource({"ko-standard,0.01", "ko-sdh,0.01", "ko-kids,0.01", "ko-shorts,0.04"})
  void few_breaks_are_bad(String profile, double most) {
    int breaks = 0;
    List<String> bad = new ArrayList<>();
    for (int speaker = 0; speaker < SPEAKERS; speaker++) {
      KoreanBreaks.Count count = KoreanBreaks.count(cues(profile, speaker));
      breaks += count.breaks();
      bad.addAll(count.bad());
    }
    assertThat((double) bad.size()).as("of %d: %s", breaks, bad).isLessThan(most * breaks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ko-standard", "ko-sdh", "ko-kids", "ko-shorts"})
  void no_line_ends_with_a_stop_and_no_limit_is_broken(String name) {
    Profile profile = Profiles.get(name);
    for (int speaker = 0; speaker < SPEAKERS; speaker++) {
      List<Cue> cues = cues(name, speaker);
      assertThat(cues.stream().flatMap(cue -> cue.lines().stream()))
          .noneMatch(line -> line.matches(".*[.,。，、]"));
      assertThat(CueChecker.check(cues, profile, "ko"))
          .extracting(Violation::rule)
          .as("speaker %d", speaker)
          .doesNotContainAnyElementsOf(BROKEN);
      assertThat(cues.stream().flatMap(cue -> cue.words().stream())).isEqualTo(words(speaker));
    }
  }

  @Test
  void a_speaker_at_leisure_breaks_no_rule_at_all() {
    List<Cue> cues =
        CueComposer.compose(words(170, new Random(1)), Profiles.get("ko-standard"), "ko");

    assertThat(CueChecker.check(cues, Profiles.get("ko-standard"), "ko")).isEmpty();
  }

  @Test
  void the_translator_still_sees_where_sentences_end() {
    List<TranslationUnit> units = SentenceJoiner.join(cues("ko-standard", 3));

    assertThat(units)
        .hasSize(31)
        .extracting(TranslationUnit::text)
        .allMatch(text -> text.matches(".*[.?]"));
    assertThat(units.get(1).text()).isEqualTo("오늘은 우리 동네 도서관에 대해서 이야기해 보려고 합니다.");
  }

  @Test
  void dots_become_one_mark_and_stay_at_a_line_end() {
    List<Cue> cues = CueComposer.compose(spoken("그런데 말입니다..."), Profiles.get("ko-standard"), "ko");

    assertThat(cues).extracting(Cue::text).containsExactly("그런데 말입니다…");
    assertThat(cues.getFirst().words().getLast().text()).isEqualTo("말입니다...");
  }

  private static List<Cue> cues(String profile, int speaker) {
    return CueComposer.compose(words(speaker), Profiles.get(profile), "ko");
  }

  /** 110 to 220 ms a syllable, short rests between words, longer ones after marks. */
  private static List<Word> words(int speaker) {
    Random random = new Random(speaker);
    return words(110 + random.nextInt(110), random);
  }

  private static List<Word> words(int pace, Random random) {
    List<Word> words = new ArrayList<>();
    long at = 500;
    for (String text : sentences().split("\\s+")) {
      long length = Math.round(text.length() * pace * (0.8 + 0.4 * random.nextDouble()));
      words.add(new Word(text, at, at + length, 0.9, null));
      at += length + random.nextInt(60);
      if (text.endsWith(",")) {
        at += random.nextInt(300);
      } else if (text.matches(".*[.?!]")) {
        at += 200 + random.nextInt(900);
      }
    }
    return words;
  }

  private static String sentences() {
    try (var in = KoreanCuesTest.class.getResourceAsStream("/korean-sentences.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
