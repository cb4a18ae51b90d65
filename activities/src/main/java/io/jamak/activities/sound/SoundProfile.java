package io.jamak.activities.sound;

import java.util.Arrays;

/**
 * Loudness and periodicity of sound, in frames of 50 ms.
 *
 * <p>Measured on real clips: camera noise (wind, birds, water) has no voiced frame at all, speech
 * has 40 to 80 %. Steady music has few; singing cannot be told from speech this way.
 */
public final class SoundProfile {
  /** dB above the noise floor from which a frame is not silent. */
  private static final float ABOVE_FLOOR = 10;

  /** Silence never ends below this, however calm the recording... */
  static final float QUIETEST_VOICE = -50;

  /** ...and always ends above this, however noisy it is. */
  private static final float LOUDEST_SILENCE = -25;

  private static final float VOICED_PERIODICITY = 0.6f;

  /** A voice of less than 200 ms is a click or a bark. */
  private static final int LEAST_VOICED_FRAMES = 4;

  private final long samples;
  private final float[] levels;
  private final float[] periodicity;
  private final float threshold;

  SoundProfile(long samples, float[] levels, float[] periodicity) {
    this.samples = samples;
    this.levels = levels;
    this.periodicity = periodicity;
    this.threshold = thresholdOf(levels);
  }

  /** Length of the sound in samples. */
  public long samples() {
    return samples;
  }

  /** Level in dB below which it counts as silent here: 10 above the noise floor, bounded. */
  public float threshold() {
    return threshold;
  }

  /** Whether anybody could be speaking between two sample positions. */
  public boolean hasVoice(long fromSample, long toSample) {
    return voicedFrames(fromSample, toSample) >= LEAST_VOICED_FRAMES;
  }

  /** How many frames that touch this stretch carry a voice. */
  public int voicedFrames(long fromSample, long toSample) {
    int voiced = 0;
    int end = (int) Math.min(frames(), Math.ceilDiv(toSample, SoundMeter.FRAME_SAMPLES));
    for (int at = (int) Math.max(0, fromSample / SoundMeter.FRAME_SAMPLES); at < end; at++) {
      if (!isSilent(at) && periodicity[at] > VOICED_PERIODICITY) {
        voiced++;
      }
    }
    return voiced;
  }

  /** Number of frames. */
  public int frames() {
    return levels.length;
  }

  /** Level of a frame in dB of full scale. */
  public float level(int frame) {
    return levels[frame];
  }

  /** Whether nothing above the noise floor sounds in this frame. */
  public boolean isSilent(int frame) {
    return levels[frame] < threshold;
  }

  /** The noise floor is the level that a tenth of the frames stay below. */
  private static float thresholdOf(float[] levels) {
    if (levels.length == 0) {
      return QUIETEST_VOICE;
    }
    float[] sorted = levels.clone();
    Arrays.sort(sorted);
    return Math.clamp(sorted[sorted.length / 10] + ABOVE_FLOOR, QUIETEST_VOICE, LOUDEST_SILENCE);
  }
}
