package io.jamak.activities.sound;

import java.util.Arrays;

/**
 * Says how much voice streams by, and how loud it is, in the same little memory for a clip and a
 * film. A stretch of four seconds carries a voice where some of it has the pitch of voices and its
 * level rises and falls as syllables do; a steady tone, hum or noise does not.
 */
final class VoiceMeter {
  /** Pitch costs most of the time, and every 250 ms says enough. */
  private static final int PITCH_EVERY = 5;

  private static final int WINDOW = 80;
  private static final int SHORTEST_WINDOW = 20;
  private static final float PITCHED = 0.6f;
  private static final double LEAST_PITCHED_SHARE = 0.12;
  private static final float LEAST_SPREAD = 8;

  /** Below this nobody hears anything, dB of full scale. */
  static final float INAUDIBLE = -60;

  private static final int LOWEST = 90;

  private final float[] window = new float[WINDOW];
  private final long[] levels = new long[LOWEST + 1];
  private int filled;
  private int looked;
  private int pitched;
  private long voice;
  private double energy;
  private float loudest = -LOWEST;

  /** Takes the next 50 ms. */
  void accept(float[] frame) {
    float level = Frames.level(frame);
    loudest = Math.max(loudest, level);
    energy += Math.pow(10, level / 10);
    if (filled % PITCH_EVERY == 0) {
      looked++;
      pitched += level > INAUDIBLE && Frames.periodicity(frame) > PITCHED ? 1 : 0;
    }
    window[filled++] = level;
    if (filled == WINDOW) {
      closeWindow();
    }
  }

  /** Takes what is left into account; nothing may be accepted afterwards. */
  void finish() {
    if (filled >= SHORTEST_WINDOW) {
      closeWindow();
    }
  }

  private void closeWindow() {
    float[] sorted = Arrays.copyOf(window, filled);
    Arrays.sort(sorted);
    float loud = sorted[filled * 9 / 10];
    boolean moving = loud - sorted[filled / 10] >= LEAST_SPREAD;
    if (moving && loud > INAUDIBLE && pitched >= Math.max(1, looked * LEAST_PITCHED_SHARE)) {
      voice += pitched;
      for (float level : sorted) {
        levels[Math.clamp(Math.round(-level), 0, LOWEST)]++;
      }
    }
    filled = 0;
    looked = 0;
    pitched = 0;
  }

  /** How much voice, in quarters of a second. */
  long voice() {
    return voice;
  }

  /** Power summed over all frames. */
  double energy() {
    return energy;
  }

  /** Whether nothing can be heard from beginning to end. */
  boolean isSilent() {
    return loudest < INAUDIBLE;
  }

  /** Level of the loud twentieth where there is a voice, dB of full scale; 0 without any. */
  float voiceLevel() {
    long left = Arrays.stream(levels).sum() / 20;
    for (int at = 0; at < levels.length; at++) {
      left -= levels[at];
      if (left < 0) {
        return -at;
      }
    }
    return 0;
  }
}
