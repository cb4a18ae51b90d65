package io.jamak.subtitles;

/**
 * The limits that the cues of one kind of output keep. Data, never code: see {@link Profiles}.
 *
 * @param name stable, "en-standard" for instance
 * @param lineLength most characters of a line, by the weight of {@code counting}
 * @param maxCps most characters a second, by the same weight
 * @param msPerWord least time on screen for each word, 0 where only characters count
 * @param minGapMs least time between two cues
 * @param chainBelowMs gaps shorter than this are closed to {@code minGapMs}; 0 leaves them
 */
public record Profile(
    String name,
    int lineLength,
    int maxLines,
    double maxCps,
    long msPerWord,
    long minDurationMs,
    long maxDurationMs,
    long minGapMs,
    long chainBelowMs,
    Counting counting) {
  public Profile {
    atLeast("lineLength", lineLength, 1);
    atLeast("maxLines", maxLines, 1);
    atLeast("minDurationMs", minDurationMs, 1);
    atLeast("maxDurationMs", maxDurationMs, minDurationMs);
    atLeast("minGapMs", minGapMs, 0);
    atLeast("chainBelowMs", chainBelowMs, 0);
    if (!(maxCps > 0)) {
      throw new IllegalArgumentException("maxCps: " + maxCps + " (expected: > 0)");
    }
  }

  /** Most characters of a cue, by weight. */
  public int capacity() {
    return lineLength * maxLines;
  }

  /** Time in ms that a reader needs for a text, rounded up. */
  public long readingMs(String text) {
    return readingMs(counting.weight(text), wordsIn(text));
  }

  /** The same for a text of which weight and words are known. */
  long readingMs(double weight, int words) {
    return Math.max((long) Math.ceil(weight * 1000 / maxCps), msPerWord * words);
  }

  private static int wordsIn(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static void atLeast(String field, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(field + ": " + value + " (expected: >= " + least + ")");
    }
  }
}
