package io.jamak.activities.speech;

import io.jamak.activities.speech.Listening.Heard;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.domain.job.JobOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks for several languages in one piece. An engine detects one language for all that it is
 * given: of eight languages in a minute seven would vanish. Where its detector is unsure, each
 * stretch of voice is given to it alone.
 */
final class LanguageWindows {
  /** Above this the detector is believed for the whole piece. */
  private static final double SURE = 0.85;

  /** A window whose language is less likely has the language of the piece. */
  private static final double LEAST_LIKELY = 0.5;

  /** Shorter windows are joined: too little to detect a language by. */
  private static final long LEAST_MS = 2_000;

  private static final long LEAST_PAUSE_MS = 250;

  private LanguageWindows() {}

  /**
   * The takes of the first answer, or those of its windows where they are in several languages.
   *
   * @param setAside is given the takes that do not stay
   */
  static List<Take> of(
      Listening listening,
      VoiceMap voice,
      SpeechRequest request,
      Heard first,
      Consumer<List<Take>> setAside)
      throws IOException {
    List<Span> windows = windows(voice, request.durationMs());
    boolean unsure =
        request.language().equals(JobOptions.DETECT)
            && !first.detected().isEmpty()
            && first.confidence() < SURE;
    if (!unsure || windows.size() < 2) {
      return first.takes();
    }
    List<Take> takes = new ArrayList<>();
    Set<String> languages = new HashSet<>();
    for (Span window : windows) {
      Heard heard = listening.again("language", window, JobOptions.DETECT);
      boolean likely = heard.confidence() >= LEAST_LIKELY;
      if (!likely && !heard.language().equals(first.language())) {
        setAside.accept(heard.takes());
        heard = listening.again("language", window, first.language());
      }
      languages.add(heard.language());
      takes.addAll(heard.takes());
    }
    boolean severalLanguages = languages.size() > 1 || !languages.contains(first.language());
    setAside.accept(severalLanguages ? first.takes() : takes);
    return severalLanguages ? takes : first.takes();
  }

  /** Stretches between pauses, from middle to middle of the pauses around them. */
  private static List<Span> windows(VoiceMap voice, long durationMs) {
    List<Span> windows = new ArrayList<>();
    long from = 0;
    long voiced = 0;
    for (int i = 0; i < voice.spans().size(); i++) {
      Span span = voice.spans().get(i);
      voiced += span.lengthMs();
      boolean last = i + 1 == voice.spans().size();
      long pauseEnd = last ? durationMs : voice.spans().get(i + 1).fromMs();
      if (!last && voiced >= LEAST_MS && pauseEnd - span.toMs() >= LEAST_PAUSE_MS) {
        long middle = (span.toMs() + pauseEnd) / 2;
        windows.add(new Span(from, middle));
        from = middle;
        voiced = 0;
      }
    }
    if (voiced > 0) {
      windows.add(new Span(from, durationMs));
    }
    return windows;
  }

  /** The language of most of the time that these takes fill; "" for none. */
  static String longest(List<Take> takes) {
    Map<String, Long> time = new HashMap<>();
    for (Take take : takes) {
      time.merge(take.language(), take.span().lengthMs() + 1, Long::sum);
    }
    return time.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
