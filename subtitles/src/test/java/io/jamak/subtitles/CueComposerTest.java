package io.jamak.subtitles;

import static io.jamak.subtitles.TestWords.both;
import static io.jamak.subtitles.TestWords.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CueComposerTest {
  private static final Profile ENGLISH = Profiles.get("en-standard");

  @Test
  void no_words_give_no_cues() {
    assertThat(CueComposer.compose(List.of(), ENGLISH, "en")).isEmpty();
  }

  @Test
  void a_pause_of_600_ms_ends_a_cue() {
    List<Word> words =
        both(spoken("we came here to learn"), spoken("and then we left", 1850, null));

    List<Cue> cues = CueComposer.compose(words, ENGLISH, "en");

    assertThat(cues)
        .extracting(Cue::text)
        .containsExactly("we came here to learn", "and then we left");
    assertThat(cues.get(1).startMs()).isEqualTo(1850);
  }

  @Test
  void a_sentence_end_ends_a_cue() {
    List<Cue> cues =
        CueComposer.compose(spoken("We came here to learn. Then we left again."), ENGLISH, "en");

    assertThat(cues)
        .extracting(Cue::text)
        .containsExactly("We came here to learn.", "Then we left again.");
  }

  @Test
  void a_speaker_change_ends_a_cue_even_a_short_one() {
    List<Word> words = both(spoken("are you there", 0, "A"), spoken("yes", 750, "B"));

    List<Cue> cues = CueComposer.compose(words, ENGLISH, "en");

    assertThat(cues).extracting(Cue::speaker).containsExactly("A", "B");
    assertThat(cues.get(1).startMs()).isBetween(750L, 1000L);
  }

  @Test
  void a_sentence_too_short_to_be_read_shares_a_cue() {
    List<Cue> cues = CueComposer.compose(spoken("Yes. I know that very well."), ENGLISH, "en");

    assertThat(cues).extracting(Cue::text).containsExactly("Yes. I know that very well.");
  }

  @Test
  void an_abbreviation_ends_no_sentence() {
    List<Cue> cues =
        CueComposer.compose(spoken("I have met Mr. Dashwood in the J. F. Hall."), ENGLISH, "en");

    assertThat(cues).hasSize(1);
  }

  @Test
  void a_short_cue_stays_into_the_silence_but_never_before_its_speech() {
    List<Cue> cues = CueComposer.compose(spoken("hello", 5000, null), ENGLISH, "en");

    assertThat(cues.getFirst().startMs()).isEqualTo(5000);
    assertThat(cues.getFirst().endMs()).isEqualTo(6000);
  }

  @Test
  void a_cue_does_not_end_on_a_weak_word() {
    String text =
        "people in this country have always been proud of the many things that they made with the"
            + " work of their own hands and of the songs that they sang while they were doing it";

    List<Cue> cues = CueComposer.compose(spoken(text), ENGLISH, "en");

    assertThat(cues).hasSizeGreaterThan(1);
    assertThat(cues.subList(0, cues.size() - 1))
        .allSatisfy(cue -> assertThat(cue.text()).doesNotMatch(".* (the|of|and|with|their|that)"));
  }

  @Test
  void a_cue_keeps_its_words_with_their_times() {
    List<Word> words = spoken("so ask what you can do");

    assertThat(CueComposer.compose(words, ENGLISH, "en").getFirst().words()).isEqualTo(words);
  }

  @Test
  void short_gaps_are_closed_to_two_frames() {
    List<Word> words =
        both(spoken("This is the first sentence."), spoken("This is the second.", 1450, null));

    List<Cue> cues = CueComposer.compose(words, ENGLISH, "en");

    assertThat(cues.get(1).startMs() - cues.get(0).endMs()).isEqualTo(83);
  }

  @Test
  void japanese_words_are_joined_without_spaces() {
    List<Cue> cues =
        CueComposer.compose(spoken("今日 は 天気 が いい です"), Profiles.get("ja-standard"), "ja");

    assertThat(cues.stream().map(Cue::text))
        .allSatisfy(text -> assertThat(text).doesNotContain(" "));
  }
}
