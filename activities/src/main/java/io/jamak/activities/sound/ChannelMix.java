package io.jamak.activities.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way to make one channel of many.
 *
 * @param weights one a channel
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ChannelMix(float[] weights) {
  private static final int CENTRE = 2;
  private static final float BESIDE_CENTRE = 0.5f;
  private static final float BEHIND = 0.25f;

  /**
   * The ways that are tried, best first where they carry the same voice. The third of several
   * channels is the centre, in which films speak, in nearly every layout; where it is another, it
   * is preferred only if it carries as much voice as any.
   */
  static List<ChannelMix> waysOf(int channels) {
    List<ChannelMix> ways = new ArrayList<>();
    if (channels > CENTRE) {
      ways.add(single(channels, CENTRE));
      ways.add(aroundCentre(channels));
    }
    if (channels > 1) {
      float[] fronts = new float[channels];
      fronts[0] = 0.5f;
      fronts[1] = 0.5f;
      ways.add(new ChannelMix(fronts));
    }
    if (channels > CENTRE) {
      float[] all = new float[channels];
      Arrays.fill(all, 1f / channels);
      ways.add(new ChannelMix(all));
    }
    for (int channel = 0; channel < channels; channel++) {
      ways.add(single(channels, channel));
    }
    return ways;
  }

  private static ChannelMix single(int channels, int channel) {
    float[] weights = new float[channels];
    weights[channel] = 1;
    return new ChannelMix(weights);
  }

  private static ChannelMix aroundCentre(int channels) {
    float[] weights = new float[channels];
    Arrays.fill(weights, BEHIND);
    weights[0] = BESIDE_CENTRE;
    weights[1] = BESIDE_CENTRE;
    weights[CENTRE] = 1;
    return new ChannelMix(weights);
  }

  boolean isSingle() {
    int used = 0;
    for (float weight : weights) {
      used += weight == 0 ? 0 : 1;
    }
    return used == 1;
  }

  /** Mixes interleaved samples, -1 to 1 each (more where channels add up). */
  void apply(float[] interleaved, float[] mono) {
    int channels = weights.length;
    for (int i = 0; i < mono.length; i++) {
      float sum = 0;
      for (int channel = 0; channel < channels; channel++) {
        sum += weights[channel] * interleaved[i * channels + channel];
      }
      mono[i] = sum;
    }
  }
}
