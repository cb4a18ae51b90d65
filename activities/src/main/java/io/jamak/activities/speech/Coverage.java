package io.jamak.activities.speech;

import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.subtitles.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds where a voice was heard and no word stands. */
final class Coverage {
  /** Word times and voice edges differ by this much without anything being missed. */
  static final long MARGIN_MS = 300;

  /** Closer stretches are one. */
  private static final long JOIN_MS = 600;

  private Coverage() {}

  /** Stretches whose voice is at least {@code leastVoiceMs} long, each from voice to voice. */
  static List<Span> gaps(List<Word> words, VoiceMap voice, long leastVoiceMs) {
    List<Span> open = new ArrayList<>();
    List<Word> inOrder = words.stream().sorted(Comparator.comparingLong(Word::startMs)).toList();
    for (Span span : voice.spans()) {
      open.addAll(uncovered(span, inOrder));
    }
    return joined(open).stream()
        .filter(gap -> voice.voicedMs(gap.fromMs(), gap.toMs()) >= leastVoiceMs)
        .toList();
  }

  private static List<Span> uncovered(Span span, List<Word> words) {
    List<Span> open = new ArrayList<>();
    long at = span.fromMs();
    for (Word word : words) {
      if (word.startMs() - MARGIN_MS >= span.toMs()) {
        break;
      }
      if (word.startMs() - MARGIN_MS > at) {
        open.add(new Span(at, Math.min(word.startMs() - MARGIN_MS, span.toMs())));
      }
      at = Math.max(at, word.endMs() + MARGIN_MS);
    }
    if (at < span.toMs()) {
      open.add(new Span(at, span.toMs()));
    }
    return open;
  }

  /** Neighbours between which no word can stand are one stretch. */
  private static List<Span> joined(List<Span> open) {
    List<Span> joined = new ArrayList<>();
    for (Span span : open) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && span.fromMs() - last.toMs() < JOIN_MS) {
        joined.set(joined.size() - 1, new Span(last.fromMs(), span.toMs()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /**
   * The voice of a stretch in parts that are listened to alone: cut where nobody speaks, so long
   * that a sentence fits, so short that a repeated one is not taken for a loop.
   */
  static List<Span> parts(Span gap, VoiceMap voice, long mostMs) {
    List<Span> parts = new ArrayList<>();
    for (Span span : voice.touching(gap.fromMs(), gap.toMs())) {
      Span within =
          new Span(Math.max(span.fromMs(), gap.fromMs()), Math.min(span.toMs(), gap.toMs()));
      Span last = parts.isEmpty() ? null : parts.getLast();
      if (last != null && within.toMs() - last.fromMs() <= mostMs) {
        parts.set(parts.size() - 1, new Span(last.fromMs(), within.toMs()));
      } else {
        parts.add(within);
      }
    }
    return parts;
  }
}
