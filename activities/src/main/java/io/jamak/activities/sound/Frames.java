package io.jamak.activities.sound;

/** What can be said of 50 ms of sound. */
final class Frames {
  /** The pitch of voices, 70 to 400 Hz, as lags at 8 kHz. */
  private static final int SHORTEST_PERIOD = 20;

  private static final int LONGEST_PERIOD = 114;
  private static final double SILENCE_POWER = 1e-9;

  private Frames() {}

  /** Mean power in dB of full scale; digital silence is -90. */
  static float level(float[] samples) {
    double power = 0;
    for (float sample : samples) {
      power += sample * sample;
    }
    return (float) (10 * Math.log10(power / samples.length + SILENCE_POWER));
  }

  /**
   * How much the frame repeats itself at a pitch of voices, 0 to 1 (normalised autocorrelation).
   * Vowels are above 0.6; wind, traffic, birds and breath are below.
   */
  static float periodicity(float[] samples) {
    float[] wave = halved(samples);
    double[] energyUpTo = new double[wave.length + 1];
    for (int i = 0; i < wave.length; i++) {
      energyUpTo[i + 1] = energyUpTo[i] + wave[i] * wave[i];
    }
    double best = 0;
    for (int lag = SHORTEST_PERIOD; lag <= LONGEST_PERIOD; lag++) {
      int overlap = wave.length - lag;
      float product = 0;
      for (int i = 0; i < overlap; i++) {
        product += wave[i] * wave[i + lag];
      }
      double energies = energyUpTo[overlap] * (energyUpTo[wave.length] - energyUpTo[lag]);
      best = Math.max(best, product / Math.sqrt(energies + SILENCE_POWER));
    }
    return (float) best;
  }

  /** At 8 kHz and without its mean. */
  private static float[] halved(float[] samples) {
    float[] wave = new float[samples.length / 2];
    float mean = 0;
    for (int i = 0; i < wave.length; i++) {
      wave[i] = (samples[2 * i] + samples[2 * i + 1]) / 2;
      mean += wave[i] / wave.length;
    }
    for (int i = 0; i < wave.length; i++) {
      wave[i] -= mean;
    }
    return wave;
  }
}
