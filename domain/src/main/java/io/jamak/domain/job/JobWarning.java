package io.jamak.domain.job;

/**
 * One place of a finished job that somebody should look at.
 *
 * @param fromMs start of the place, ms of the media
 * @param toMs its end, at least {@code fromMs}; a warning about the whole file spans all of it
 * @param count how many words, cues or tracks are meant; at least 1
 * @param detail for the engineer: the values behind it ("ko 0.93, en asked"); "" for none
 */
public record JobWarning(WarningCode code, long fromMs, long toMs, int count, String detail) {
  public JobWarning {
    if (fromMs < 0 || toMs < fromMs || count < 1) {
      throw new IllegalArgumentException(
          code
              + ": "
              + fromMs
              + " to "
              + toMs
              + " ms, count "
              + count
              + " (expected: 0 <= from <= to, count >= 1)");
    }
  }

  /** A warning without values for the engineer. */
  public static JobWarning of(WarningCode code, long fromMs, long toMs, int count) {
    return new JobWarning(code, fromMs, toMs, count, "");
  }
}
