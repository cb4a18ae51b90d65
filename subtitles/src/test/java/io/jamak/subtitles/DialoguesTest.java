package io.jamak.subtitles;

import static io.jamak.subtitles.TestWords.both;
import static io.jamak.subtitles.TestWords.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialoguesTest {
  private static final Profile ENGLISH = Profiles.get("en-standard");
  private static final List<Word> QUICK =
      both(both(spoken("Ready?", 0, "A"), spoken("Yes.", 260, "B")), spoken("Then let us go home now.", 520, "A"));

  @Test
  void two_quick_speakers_share_a_cue_with_dashes() {
    List<Cue> cues = CueComposer.compose(QUICK, ENGLISH, "en");

    assertThat(cues.getFirst().lines()).containsExactly("- Ready?", "- Yes.");
    assertThat(cues.getFirst().speaker()).isNull();
    assertThat(cues).extracting(Cue::speaker).containsExactly(null, "A");
    assertThat(Turn.of(cues.getFirst()))
        .containsExactly(new Turn("A", "Ready?"), new Turn("B", "Yes."));
  }

  @Test
  void speakers_who_can_be_read_alone_never_share() {
    List<Word> slow = both(spoken("Are you ready to go?", 0, "A"), spoken("Yes I am.", 1300, "B"));

    assertThat(CueComposer.compose(slow, ENGLISH, "en")).extracting(Cue::speaker).containsExactly("A", "B");
  }

  @Test
  void each_turn_is_translated_alone_and_keeps_its_line() {
    CueList source = new CueList("en", "en-standard", CueComposer.compose(QUICK, ENGLISH, "en"));
    List<TranslationUnit> units = SentenceJoiner.join(source.cues());

    assertThat(units).extracting(TranslationUnit::text).startsWith("Ready?", "Yes.");
    Map<String, String> answers = Map.of("u0", "¿Listo?", "u1", "Sí.", "u2", "Vamos a casa.");
    assertThat(Translation.apply(source, units, answers, Profiles.defaultFor("es"), "es").cues().getFirst().lines())
        .containsExactly("- ¿Listo?", "- Sí.");
  }
}
