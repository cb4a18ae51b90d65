package io.jamak.subtitles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TranslationTest {
  private static final Profile SPANISH = Profiles.defaultFor("es");
  private static final Profile KOREAN = Profiles.defaultFor("ko");

  @Test
  void each_cue_gets_its_share_at_a_clause() {
    List<Cue> cues =
        List.of(
            cue(0, "Ask not what your country can do for you,"),
            cue(2083, "ask what you can do for your country."));

    assertThat(
            split(
                "No preguntes qué puede hacer tu país por ti, pregunta qué puedes hacer tú por tu"
                    + " país.",
                cues,
                SPANISH,
                "es"))
        .containsExactly(
            "No preguntes qué puede hacer tu país por ti,",
            "pregunta qué puedes hacer tú por tu país.");
  }

  @Test
  void korean_is_parted_at_spaces_only() {
    List<Cue> cues =
        List.of(cue(0, "I went to the school yesterday"), cue(2083, "and met my friend"));
    String korean = "나는 어제 학교에 갔고 거기서 내 친구를 만났습니다";

    List<String> texts = split(korean, cues, KOREAN, "ko");

    assertThat(texts).hasSize(2).doesNotContain("");
    assertThat(String.join(" ", texts)).isEqualTo(korean);
  }

  @Test
  void no_cue_is_empty_even_when_words_are_fewer_than_cues() {
    List<Cue> cues = List.of(cue(0, "well yes"), cue(2083, "that is"), cue(4166, "so"));

    assertThat(split("Sí señor", cues, SPANISH, "es")).containsExactly("Sí", "Sí", "señor");
    assertThatThrownBy(() -> split(" ", cues, SPANISH, "es"))
        .hasMessage("translation: blank (expected: text)");
  }

  @Test
  void shares_of_any_text_are_whole_and_never_empty() {
    Random random = new Random(1);
    for (int round = 0; round < 300; round++) {
      List<Cue> cues = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(6); i++) {
        cues.add(cue(i * 2083L, "word ".repeat(1 + random.nextInt(12)).strip()));
      }
      String text = "palabra, que ".repeat(3 + random.nextInt(12)).strip();

      List<String> texts = split(text, cues, SPANISH, "es");

      assertThat(texts).hasSameSizeAs(cues).doesNotContain("");
      assertThat(String.join(" ", texts)).isEqualTo(text);
    }
  }

  @Test
  void in_times_and_speakers_stay_and_the_target_profile_breaks_the_lines() {
    List<Word> words = List.of(new Word("hello", 0, 900, 1, "S1"));
    Cue original = new Cue(0, 2000, List.of("hello"), words, "S1");
    CueList source = new CueList("en", "en-standard", List.of(original));
    String spanish = "buenos días a todos los que han venido hoy aquí";

    CueList translated =
        Translation.apply(
            source, SentenceJoiner.join(source.cues()), Map.of("u0", spanish), SPANISH, "es");

    assertThat(translated.language()).isEqualTo("es");
    assertThat(translated.profile()).isEqualTo("latin-standard");
    assertThat(translated.cues())
        .containsExactly(
            new Cue(
                0,
                2400,
                List.of("buenos días", "a todos los que han venido hoy aquí"),
                List.of(),
                "S1",
                List.of(0),
                null));
  }

  @Test
  void a_text_that_became_too_long_shares_the_time_of_its_cue() {
    Cue original = new Cue(1000, 5860, List.of("who loves to be", "and selfish"), List.of(), "S1");
    String spanish =
        "Quién quiere para ser bastante frío hearted y bastante egoísta es para ser olds aquellos";

    List<Cue> cues = translated(original, spanish);

    assertThat(cues).hasSize(2).extracting(Cue::speaker).containsOnly("S1");
    assertThat(cues.getFirst().startMs()).isEqualTo(1000);
    assertThat(cues.getLast().endMs()).as("as long as reading takes").isEqualTo(6260);
    assertThat(cues)
        .extracting(Cue::text)
        .containsExactly(
            "Quién quiere para ser bastante frío hearted",
            "y bastante egoísta es para ser olds aquellos");
    assertThat(CueChecker.check(cues, SPANISH))
        .extracting(CueChecker.Violation::rule)
        .doesNotContain(CueChecker.Rule.LINES, CueChecker.Rule.GAP, CueChecker.Rule.OVERLAP);
  }

  @Test
  void a_cue_too_short_to_be_divided_keeps_all_of_its_text() {
    String spanish = "una palabra ".repeat(20).strip();

    assertThat(translated(new Cue(0, 1000, List.of("word"), List.of(), null), spanish))
        .singleElement()
        .satisfies(cue -> assertThat(cue.text()).isEqualTo(spanish));
  }

  private static List<Cue> translated(Cue original, String text) {
    CueList source = new CueList("en", "en-standard", List.of(original));
    return Translation.apply(
            source, SentenceJoiner.join(source.cues()), Map.of("u0", text), SPANISH, "es")
        .cues();
  }

  @Test
  void a_unit_without_an_answer_keeps_its_source_text() {
    CueList source = new CueList("en", "en-standard", List.of(cue(0, "hello there")));

    assertThat(
            Translation.apply(source, SentenceJoiner.join(source.cues()), Map.of(), SPANISH, "es")
                .cues())
        .extracting(Cue::text)
        .containsExactly("hello there");
  }

  private static List<String> split(String text, List<Cue> cues, Profile profile, String language) {
    return TranslationSplitter.splitOver(
        text, TranslationSlot.of(cues, profile), profile, Orthography.of(language));
  }

  private static Cue cue(long start, String text) {
    return new Cue(start, start + 2000, List.of(text), List.of(), null);
  }
}
