package io.jamak.activities.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.speech.Segment;
import io.jamak.subtitles.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningSpeechTest {
  @Test
  void a_word_that_follows_without_a_pause_starts_later_and_ends_where_it_ended() {
    assertThat(moved(word("my", 0, 400), word("fellow", 400, 800)))
        .containsExactly(word("my", 0, 400), word("fellow", 460, 800));
  }

  @Test
  void a_word_after_a_pause_stays() {
    assertThat(moved(word("Americans", 0, 400), word("ask", 700, 900)))
        .containsExactly(word("Americans", 0, 400), word("ask", 700, 900));
  }

  @Test
  void a_short_word_keeps_60_ms_and_a_shorter_one_all_of_its_time() {
    assertThat(moved(word("is", 0, 200), word("to", 200, 300), word("a", 300, 340)))
        .containsExactly(word("is", 0, 200), word("to", 240, 300), word("a", 300, 340));
  }

  @Test
  void the_first_word_of_a_segment_follows_the_last_of_the_one_before() {
    List<Segment> moved =
        RunningSpeech.startLater(
            List.of(
                new Segment(0, 400, List.of(word("country", 0, 400)), -0.1),
                new Segment(400, 800, List.of(word("ask", 400, 800)), -0.2)));

    assertThat(moved.getLast())
        .isEqualTo(new Segment(400, 800, List.of(word("ask", 460, 800)), -0.2));
  }

  @Test
  void a_time_that_we_made_up_stays() {
    Word made = new Word("so", 400, 800, 1, null, true, Word.NO_PIECE);

    assertThat(moved(word("and", 0, 400), made)).containsExactly(word("and", 0, 400), made);
  }

  private static List<Word> moved(Word... words) {
    Segment segment = new Segment(0, 1_000, List.of(words), -0.1);
    return RunningSpeech.startLater(List.of(segment)).getFirst().words();
  }

  private static Word word(String text, long startMs, long endMs) {
    return new Word(text, startMs, endMs, 1, null);
  }
}
