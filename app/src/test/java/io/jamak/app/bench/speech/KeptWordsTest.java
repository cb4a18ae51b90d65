package io.jamak.app.bench.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.subtitles.Cue;
import io.jamak.subtitles.DroppedWord;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.Word;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measurement must see a word that is lost, wherever that happens. */
class KeptWordsTest {
  private static final String RAW =
      """
      {"pieces":[{"attempts":[{"answer":{"segments":[{"words":[
        {"word":" ask"},{"word":" not"},{"word":" what"}]}]}}]}]}
      """;

  private static final Word ASK = new Word("ask", 0, 300, 1, null);
  private static final Word NOT = new Word("not", 300, 600, 1, null);
  private static final DroppedWord WHAT =
      new DroppedWord(new Word("what", 600, 900, 1, null), "no_voice", "");

  @Test
  void kept_and_dropped_words_together_are_all() {
    KeptWords words = KeptWords.of(job(RAW, List.of(WHAT), List.of(ASK, NOT), "ask not"));

    assertThat(words).isEqualTo(new KeptWords(10, 6, 4, true));
  }

  @Test
  void a_word_that_is_in_no_list_is_lost() {
    assertThat(KeptWords.of(job(RAW, List.of(), List.of(ASK, NOT), "ask not")).complete())
        .isFalse();
  }

  @Test
  void a_word_that_is_not_shown_is_lost() {
    assertThat(KeptWords.of(job(RAW, List.of(WHAT), List.of(ASK), "ask not")).complete()).isFalse();
    assertThat(KeptWords.of(job(RAW, List.of(WHAT), List.of(ASK, NOT), "ask")).complete())
        .isFalse();
  }

  @Test
  void variants_and_fillers_of_pocketsphinx_are_no_words_of_their_own() {
    String raw =
        """
        {"pieces":[{"attempts":[{"answer":"u0 1 0.0 0.1 <s> 1.0\\nu0 1 0.1 0.3 ask(2) 0.9\\nu0 1 0.4 0.3 not 0.9\\n"}]}]}
        """;

    assertThat(KeptWords.of(job(raw, List.of(), List.of(ASK, NOT), "ask not")).complete()).isTrue();
  }

  private static Recognised job(
      String raw, List<DroppedWord> dropped, List<Word> inCues, String shown) {
    Transcript transcript =
        new Transcript("en", "whisper", 1_000, List.of(ASK, NOT), dropped, List.of(), List.of());
    Cue cue = new Cue(0, 1_000, List.of(shown), inCues, null);
    String srt = "1\n00:00:00,000 --> 00:00:01,000\n" + shown + "\n";
    return new Recognised(Path.of("clip.wav"), transcript, List.of(cue), srt, raw);
  }
}
