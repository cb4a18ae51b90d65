package io.jamak.activities.speech;

/** Finds out in which unit a server told times. */
final class TimeUnits {
  private static final double TOLERANCE_SECONDS = 1;

  /** Below this share of the piece a converted time is as unlikely as the unconverted one. */
  private static final double LEAST_SHARE = 0.05;

  private TimeUnits() {}

  /**
   * How many of the server's units make a second: 1, 1e3 or 1e9. Where none fits, times are seconds
   * of which some are wrong: they are clamped later, never a reason to lose the answer.
   *
   * @param latest the last start that it told
   */
  static double perSecond(double latest, double durationSeconds) {
    if (latest <= durationSeconds + TOLERANCE_SECONDS) {
      return 1;
    }
    for (double unit : new double[] {1e3, 1e9}) {
      double seconds = latest / unit;
      if (seconds <= durationSeconds + TOLERANCE_SECONDS
          && seconds >= durationSeconds * LEAST_SHARE) {
        return unit;
      }
    }
    return 1;
  }
}
