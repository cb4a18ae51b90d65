package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.speech.LanguageWindows.Window;
import io.jamak.activities.speech.Transcriber.Likely;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMap.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageWindowsTest {
  /** Half a second of pause after the first, two seconds after the second. */
  private static final VoiceMap VOICE =
      new VoiceMap(
          "test",
          true,
          14_000,
          List.of(new Span(500, 4_000), new Span(4_500, 8_000), new Span(10_000, 13_000)));

  @Test
  void each_stretch_between_pauses_is_looked_at() {
    assertThat(LanguageWindows.candidates(VOICE, 14_000))
        .containsExactly(new Span(0, 4_250), new Span(4_250, 9_000), new Span(9_000, 14_000));
  }

  @Test
  void after_a_short_pause_another_language_must_be_likelier_than_after_a_long_one() {
    assertThat(languages(0.62, 0.62)).as("two agree").containsExactly("es", "pt");
    assertThat(languages(0.85, 0.62)).containsExactly("es", "pt", "it");
    assertThat(languages(0.62, 0.5)).containsExactly("es");
  }

  @Test
  void neighbours_of_one_language_are_one_window() {
    List<Window> windows =
        LanguageWindows.joined(
            LanguageWindows.candidates(VOICE, 14_000),
            List.of(new Likely("ko", 0.9), new Likely("ko", 0.9), new Likely("ko", 0.3)),
            VOICE);

    assertThat(windows).containsExactly(new Window(new Span(0, 14_000), "ko"));
  }

  /** Spanish for sure, then Portuguese as likely as told, then the third. */
  private static List<String> languages(double second, double third) {
    String last = second > 0.8 ? "it" : "pt";
    return LanguageWindows.joined(
            LanguageWindows.candidates(VOICE, 14_000),
            List.of(new Likely("es", 0.95), new Likely("pt", second), new Likely(last, third)),
            VOICE)
        .stream()
        .map(Window::language)
        .toList();
  }
}
