package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares sounds (16 kHz mono s16le) by how their loudness rises and falls. */
final class Heard {
  private static final int FRAME = 160;
  private static final double FLOOR = -55;

  private Heard() {}

  /**
   * How alike two sounds are.
   *
   * @param likeness 1 for the same, about 0 for unrelated ones
   * @param laterMs by how much the first is later than the second
   */
  record Match(double likeness, int laterMs) {}

  /** The best match within four seconds to either side. */
  static Match match(byte[] sound, byte[] control) {
    double[] left = envelope(sound);
    double[] right = envelope(control);
    Match best = new Match(-1, 0);
    for (int lag = -400; lag <= 400; lag++) {
      double likeness = likeness(left, right, lag);
      best = likeness > best.likeness ? new Match(likeness, lag * 10) : best;
    }
    return best;
  }

  /** Holds when the same is heard at the same time. */
  static void assertSame(byte[] sound, byte[] control) {
    Match match = match(sound, control);
    assertThat(match.likeness()).as(match.toString()).isGreaterThan(0.9);
    assertThat(match.laterMs()).as(match.toString()).isBetween(-80, 80);
  }

  /** Mean power in dB of full scale. */
  static double level(byte[] pcm) {
    double power = 1e-9;
    for (int i = 0; i + 1 < pcm.length; i += 2) {
      double sample = sample(pcm, i) / 32768.0;
      power += sample * sample / (pcm.length / 2.0);
    }
    return 10 * Math.log10(power);
  }

  private static double[] envelope(byte[] pcm) {
    double[] levels = new double[pcm.length / 2 / FRAME];
    for (int frame = 0; frame < levels.length; frame++) {
      double power = 1e-9;
      for (int i = 0; i < FRAME; i++) {
        double sample = sample(pcm, 2 * (frame * FRAME + i)) / 32768.0;
        power += sample * sample / FRAME;
      }
      levels[frame] = Math.max(FLOOR, 10 * Math.log10(power));
    }
    return levels;
  }

  private static int sample(byte[] pcm, int at) {
    return (short) ((pcm[at] & 0xff) | (pcm[at + 1] << 8));
  }

  /** Pearson's correlation over the second sound; where the first has nothing, it is silent. */
  private static double likeness(double[] left, double[] right, int lag) {
    double n = right.length;
    double a = 0;
    double b = 0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int i = 0; i < right.length; i++) {
      double x = i + lag >= 0 && i + lag < left.length ? left[i + lag] : FLOOR;
      double y = right[i];
      a += x;
      b += y;
      aa += x * x;
      bb += y * y;
      ab += x * y;
    }
    double spread = Math.sqrt((aa - a * a / n) * (bb - b * b / n));
    return spread == 0 ? 0 : (ab - a * b / n) / spread;
  }
}
