package io.jamak.activities.sound;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Listens to all channels of a recording and decides how one is made of them: the centre where it
 * carries the voice; channels that cancel each other out are not added; dead ones are left out;
 * quiet voices are raised, silence and noise never.
 */
final class ChannelSurvey {
  /** A way that carries less than this share of the most voice loses words. */
  private static final double ENOUGH_VOICE = 0.9;

  /** Adding unrelated channels keeps their power; less than this much of it was cancelled out. */
  private static final double LEAST_KEPT = 0.4;

  /** A channel this far (as power) below the loudest is dead. */
  private static final double DEAD = 1e-4;

  private static final float WANTED_LEVEL = -20;
  private static final float LEAST_GAIN = 2;
  private static final float MOST_GAIN = 30;

  private final int channels;
  private final List<ChannelMix> ways;
  private final List<VoiceMeter> meters;
  private final float[] mono = new float[SoundMeter.FRAME_SAMPLES];

  ChannelSurvey(int channels) {
    this.channels = channels;
    this.ways = ChannelMix.waysOf(channels);
    this.meters = ways.stream().map(_ -> new VoiceMeter()).toList();
  }

  /** Takes the next 50 ms of all channels. */
  void accept(float[] interleaved) {
    for (int way = 0; way < ways.size(); way++) {
      ways.get(way).apply(interleaved, mono);
      meters.get(way).accept(mono);
    }
  }

  /** What to do; nothing may be accepted afterwards. */
  MonoPlan finish() {
    meters.forEach(VoiceMeter::finish);
    int chosen = choose();
    VoiceMeter meter = meters.get(chosen);
    return new MonoPlan(
        ways.get(chosen),
        gain(meter),
        meter.voice(),
        meters.stream().allMatch(VoiceMeter::isSilent));
  }

  private int choose() {
    long most = meters.stream().mapToLong(VoiceMeter::voice).max().orElse(0);
    if (most > 0) {
      return IntStream.range(0, ways.size())
          .filter(way -> meters.get(way).voice() >= most * ENOUGH_VOICE && isSound(way))
          .findFirst()
          .orElseGet(this::loudest);
    }
    // nobody speaks as far as this can tell: all that sounds is kept
    return IntStream.range(0, ways.size())
        .filter(way -> !ways.get(way).isSingle() && isSound(way))
        .findFirst()
        .orElseGet(this::loudest);
  }

  /** Neither cancelled out nor thinned by a dead channel. */
  private boolean isSound(int way) {
    if (ways.get(way).isSingle()) {
      return true;
    }
    float[] weights = ways.get(way).weights();
    double most = 0;
    double kept = 0;
    int alive = 0;
    for (int channel = 0; channel < channels; channel++) {
      most = Math.max(most, energyOf(channel));
    }
    for (int channel = 0; channel < channels; channel++) {
      alive += weights[channel] > 0 && energyOf(channel) > most * DEAD ? 1 : 0;
      kept += weights[channel] * weights[channel] * energyOf(channel);
    }
    return alive > 1 && meters.get(way).energy() >= kept * LEAST_KEPT;
  }

  /** The single channels stand last, in their order. */
  private double energyOf(int channel) {
    return meters.get(ways.size() - channels + channel).energy();
  }

  private int loudest() {
    int best = ways.size() - channels;
    for (int way = best; way < ways.size(); way++) {
      best = meters.get(way).energy() > meters.get(best).energy() ? way : best;
    }
    return best;
  }

  private static float gain(VoiceMeter meter) {
    float gain = meter.voice() == 0 ? 0 : WANTED_LEVEL - meter.voiceLevel();
    return gain < LEAST_GAIN ? 0 : Math.min(gain, MOST_GAIN);
  }
}
