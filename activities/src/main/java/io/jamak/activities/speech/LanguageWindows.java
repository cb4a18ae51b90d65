package io.jamak.activities.speech;

import io.jamak.activities.speech.Transcriber.Likely;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.domain.job.JobOptions;
import io.jamak.subtitles.piece.PieceAnswer.Spoken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides a piece by the languages that are spoken in it. An engine detects one language for all
 * that it is given: of eight languages in a minute seven would vanish, translated or left out. So
 * each stretch of voice between pauses is looked at, and neighbours of one language stay together.
 */
final class LanguageWindows {
  /** A window whose language is less likely has that of its neighbour. */
  private static final double LEAST_LIKELY = 0.6;

  /** After a short pause mostly the same person goes on: another language must be likelier. */
  private static final double LIKELY_AFTER_SHORT_PAUSE = 0.8;

  /** Shorter windows are joined: too little to detect a language by. */
  private static final long LEAST_MS = 2_500;

  private static final long LEAST_PAUSE_MS = 250;
  private static final long LEAST_BEFORE_LONG_PAUSE_MS = 1_000;
  private static final long LONG_PAUSE_MS = 700;

  private LanguageWindows() {}

  /**
   * A stretch of a piece in one language.
   *
   * @param language BCP 47, or "auto" where nobody could tell
   */
  record Window(Span span, String language) {}

  /** Stretches between pauses, from middle to middle of the pauses around them. */
  static List<Span> candidates(VoiceMap voice, long durationMs) {
    List<Span> windows = new ArrayList<>();
    long from = 0;
    long voiced = 0;
    for (int i = 0; i < voice.spans().size(); i++) {
      Span span = voice.spans().get(i);
      voiced += span.lengthMs();
      boolean last = i + 1 == voice.spans().size();
      long pauseEnd = last ? durationMs : voice.spans().get(i + 1).fromMs();
      if (!last && isBorder(voiced, pauseEnd - span.toMs())) {
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

  /** The longer the pause, the less voice is needed before it. */
  private static boolean isBorder(long voicedMs, long pauseMs) {
    return (voicedMs >= LEAST_MS && pauseMs >= LEAST_PAUSE_MS)
        || (voicedMs >= LEAST_BEFORE_LONG_PAUSE_MS && pauseMs >= LONG_PAUSE_MS);
  }

  /** Where to listen for the language of a window: from its first voice on. */
  static Span sample(Span window, VoiceMap voice) {
    long onset = voice.touching(window.fromMs(), window.toMs()).getFirst().fromMs();
    return new Span(Math.max(window.fromMs(), onset), window.toMs());
  }

  /** Neighbours of one language together; unlikely ones belong to their neighbour. */
  static List<Window> joined(List<Span> spans, List<Likely> likely, VoiceMap voice) {
    String known = JobOptions.DETECT;
    for (Likely each : likely.reversed()) {
      known = each.probability() >= LEAST_LIKELY ? each.language() : known;
    }
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Likely each = likely.get(i);
      boolean pausedBriefly = i > 0 && pauseMs(voice, spans.get(i).fromMs()) < LONG_PAUSE_MS;
      boolean goesOn = i + 1 < likely.size() && isSame(each, likely.get(i + 1));
      double least = pausedBriefly && !goesOn ? LIKELY_AFTER_SHORT_PAUSE : LEAST_LIKELY;
      known = each.probability() >= least ? each.language() : known;
      Window last = windows.isEmpty() ? null : windows.getLast();
      if (last != null && last.language().equals(known)) {
        Span both = new Span(last.span().fromMs(), spans.get(i).toMs());
        windows.set(windows.size() - 1, new Window(both, known));
      } else {
        windows.add(new Window(spans.get(i), known));
      }
    }
    return windows;
  }

  private static boolean isSame(Likely one, Likely next) {
    return one.language().equals(next.language()) && next.probability() >= LEAST_LIKELY;
  }

  /** Length of the pause around a moment at which nobody speaks. */
  private static long pauseMs(VoiceMap voice, long atMs) {
    long before =
        voice.spans().stream().mapToLong(Span::toMs).filter(end -> end <= atMs).max().orElse(0);
    return voice.spans().stream()
        .mapToLong(Span::fromMs)
        .filter(start -> start >= atMs)
        .map(start -> start - before)
        .min()
        .orElse(0);
  }

  /** Who spoke which language when, in time order, with times of the whole sound. */
  static List<Spoken> spoken(List<Take> takes, long offsetMs) {
    List<Spoken> spoken = new ArrayList<>();
    for (Take take :
        takes.stream().sorted(Comparator.comparingLong(t -> t.span().fromMs())).toList()) {
      Spoken last = spoken.isEmpty() ? null : spoken.getLast();
      long from = offsetMs + take.span().fromMs();
      long to = offsetMs + take.span().toMs();
      int count = take.words().size();
      if (last != null && last.language().equals(take.language())) {
        spoken.set(
            spoken.size() - 1,
            new Spoken(
                last.language(), last.fromMs(), Math.max(last.toMs(), to), last.words() + count));
      } else {
        spoken.add(new Spoken(take.language(), from, to, count));
      }
    }
    return spoken;
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
