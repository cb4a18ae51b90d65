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
 * @param gapFrames frames that {@code minGapMs} stands for at 24 frames a second, see {@link
 *     #atFrameRate}; 0 where the gap is a time of the rule's own
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
    int gapFrames,
    Counting counting) {
  /** Rates of real pictures; others are mistakes of a file, or time bases. */
  private static final double SLOWEST = 10;

  private static final double FASTEST = 150;

  public Profile {
    atLeast("lineLength", lineLength, 1);
    atLeast("maxLines", maxLines, 1);
    atLeast("minDurationMs", minDurationMs, 1);
    atLeast("maxDurationMs", maxDurationMs, minDurationMs);
    atLeast("minGapMs", minGapMs, 0);
    atLeast("chainBelowMs", chainBelowMs, 0);
    atLeast("gapFrames", gapFrames, 0);
    if (!(maxCps > 0)) {
      throw new IllegalArgumentException("maxCps: " + maxCps + " (expected: > 0)");
    }
  }

  /**
   * The profile for pictures of this rate: the gap is so many of their frames, and gaps below half
   * a second, in whole frames, are closed to it (Netflix: 2 frames). A profile whose gap is a time
   * stays as it is, as any does for a rate that is unknown (0, not a number) or impossible.
   */
  public Profile atFrameRate(double fps) {
    if (gapFrames == 0 || !(fps >= SLOWEST && fps <= FASTEST)) {
      return this;
    }
    long gap = Math.round(gapFrames * 1000 / fps);
    long chain = chainBelowMs == 0 ? 0 : Math.round(Math.round(fps / 2) * 1000 / fps);
    return new Profile(
        name,
        lineLength,
        maxLines,
        maxCps,
        msPerWord,
        minDurationMs,
        maxDurationMs,
        gap,
        chain,
        gapFrames,
        counting);
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
