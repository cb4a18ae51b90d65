package io.jamak.subtitles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jamak.subtitles.CueCorrection.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

class CueCorrectionTest {
  private static final Word AND = new Word("and", 200, 360, 0.3, null);
  private static final Word JOHN = new Word("john", 370, 990, 0.9, null);
  private static final Cue FIRST = new Cue(200, 990, List.of("and john"), List.of(AND, JOHN), "S1");
  private static final Cue SECOND = new Cue(1200, 2000, List.of("guess"), List.of(), null);
  private static final CueList LIST = new CueList("en", "en-standard", List.of(FIRST, SECOND));

  @Test
  void as_many_words_as_before_keep_their_times() {
    Cue corrected = first("and", "Mr\u200b\u0000Dashwood");

    assertThat(corrected.lines()).containsExactly("and", "MrDashwood");
    assertThat(corrected.words()).containsExactly(AND, new Word("MrDashwood", 370, 990, 0.9, null));
    assertThat(corrected.speaker()).isEqualTo("S1");
    assertThat(corrected.startMs()).isEqualTo(200);
    assertThat(corrected.endMs()).isEqualTo(990);
  }

  @Test
  void another_number_of_words_has_no_times() {
    assertThat(first("and Mr. John Dashwood").words()).isEmpty();
  }

  @Test
  void the_stop_that_a_korean_line_does_not_show_survives_a_correction() {
    Word goes = new Word("갑니다.", 0, 900, 1, null);
    CueList list = new CueList("ko", "ko-standard", List.of(new Cue(0, 900, List.of("갑니다"), List.of(goes), null)));

    Cue same = CueCorrection.apply(list, List.of(new Change(0, 0, List.of("옵니다")))).cues().getFirst();
    Cue longer = CueCorrection.apply(list, List.of(new Change(0, 0, List.of("나는 갑니다")))).cues().getFirst();

    assertThat(same.words()).containsExactly(goes.saying("옵니다."));
    assertThat(Turn.of(longer).getFirst().text()).isEqualTo("나는 갑니다.");
  }

  @Test
  void other_cues_stay_as_they_are() {
    CueList corrected = CueCorrection.apply(LIST, List.of(new Change(0, 200, List.of("x"))));

    assertThat(corrected.cues().get(1)).isSameAs(SECOND);
    assertThat(corrected.language()).isEqualTo("en");
  }

  @Test
  void text_that_cannot_stand_on_a_screen_is_refused() {
    refused(new Change(0, 200, List.of(" ", "\u200b")), "lines: 0 with text (expected: 1 to 6)");
    refused(new Change(0, 200, List.of("x".repeat(501))), "lines: 501 characters");
    refused(new Change(2, 200, List.of("x")), "cue: 2 (expected: 0 to 1)");
    refused(new Change(-1, 200, List.of("x")), "cue: -1");
    refused(new Change(1, 1201, List.of("x")), "startMs: 1201 (expected: 1200)");
  }

  private static Cue first(String... lines) {
    return CueCorrection.apply(LIST, List.of(new Change(0, 200, List.of(lines)))).cues().getFirst();
  }

  private static void refused(Change change, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CueCorrection.apply(LIST, List.of(change)))
        .withMessageContaining(message);
  }
}
