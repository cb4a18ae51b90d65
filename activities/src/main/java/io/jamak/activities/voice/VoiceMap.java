package io.jamak.activities.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * Where somebody speaks in some sound. Words are cut, timed and doubted by it.
 *
 * @param detector who made it, with version and settings
 * @param trusted whether its silence may count as one of the two signs against a word; a map made
 *     from levels may not
 * @param durationMs of the sound
 * @param spans stretches with a voice, in order, apart
 */
public record VoiceMap(String detector, boolean trusted, long durationMs, List<Span> spans) {
  public VoiceMap {
    spans = List.copyOf(spans);
  }

  /** A stretch with a voice, in ms; {@code toMs} is exclusive. */
  public record Span(long fromMs, long toMs) {
    /** Its length in ms. */
    public long lengthMs() {
      return toMs - fromMs;
    }

    private long sharedWith(long from, long to) {
      return Math.max(0, Math.min(toMs, to) - Math.max(fromMs, from));
    }
  }

  /** Milliseconds of voice between two moments. */
  public long voicedMs(long fromMs, long toMs) {
    return touching(fromMs, toMs).stream().mapToLong(span -> span.sharedWith(fromMs, toMs)).sum();
  }

  /** Share of this stretch that carries a voice, 0 to 1; a moment is voiced or not. */
  public double share(long fromMs, long toMs) {
    long length = Math.max(1, toMs - fromMs);
    return Math.min(1.0, (double) voicedMs(fromMs, fromMs + length) / length);
  }

  /** The spans that share time with this stretch, in order. */
  public List<Span> touching(long fromMs, long toMs) {
    List<Span> found = new ArrayList<>();
    for (int i = firstEndingAfter(fromMs); i < spans.size() && spans.get(i).fromMs < toMs; i++) {
      found.add(spans.get(i));
    }
    return found;
  }

  /** The map of a part of the sound, its times counted from the start of that part. */
  public VoiceMap part(long fromMs, long toMs) {
    List<Span> cut =
        touching(fromMs, toMs).stream()
            .map(
                span ->
                    new Span(
                        Math.max(span.fromMs, fromMs) - fromMs, Math.min(span.toMs, toMs) - fromMs))
            .toList();
    return new VoiceMap(detector, trusted, toMs - fromMs, cut);
  }

  private int firstEndingAfter(long ms) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).toMs <= ms) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
