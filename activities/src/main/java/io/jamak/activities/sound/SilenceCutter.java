package io.jamak.activities.sound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts sound where nobody speaks: from each cut it looks between {@code min} and {@code max} for
 * the longest silence and cuts at its middle; without any, at the quietest frame near {@code max}.
 * The same sound is always cut in the same way.
 */
public final class SilenceCutter {
  private static final int FRAMES_PER_SECOND = 16_000 / SoundMeter.FRAME_SAMPLES;
  private static final int SHORTEST_SILENCE = 3;
  private static final int HARD_CUT_SEARCH = 4 * FRAMES_PER_SECOND;

  private final SoundProfile sound;
  private final int min;
  private final int max;

  private SilenceCutter(SoundProfile sound, int min, int max) {
    this.sound = sound;
    this.min = min;
    this.max = max;
  }

  /** The stretches, in order, without gap or overlap; none for no sound. */
  public static List<Stretch> cut(SoundProfile sound, Duration min, Duration max) {
    int most = (int) (max.toMillis() * FRAMES_PER_SECOND / 1000);
    int least = (int) (min.toMillis() * FRAMES_PER_SECOND / 1000);
    if (least < 1 || most <= least) {
      throw new IllegalArgumentException(
          "min " + min + ", max " + max + " (expected: 50 ms <= min < max)");
    }
    return new SilenceCutter(sound, least, most).stretches();
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    while (from < sound.frames()) {
      int to = sound.frames() - from <= max ? sound.frames() : nextCut(from);
      stretches.add(new Stretch(sampleOf(from), Math.min(sound.samples(), sampleOf(to))));
      from = to;
    }
    return stretches;
  }

  private int nextCut(int from) {
    int bestMiddle = -1;
    int bestLength = SHORTEST_SILENCE - 1;
    int start = -1;
    int end = from + max;
    for (int at = from + min; at <= end; at++) {
      boolean silent = at < end && sound.isSilent(at);
      if (silent && start < 0) {
        start = at;
      } else if (!silent && start >= 0) {
        if (at - start > bestLength) {
          bestLength = at - start;
          bestMiddle = (start + at) / 2;
        }
        start = -1;
      }
    }
    return bestMiddle >= 0
        ? bestMiddle
        : quietest(Math.max(from + min, end - HARD_CUT_SEARCH), end);
  }

  private int quietest(int from, int to) {
    int best = to - 1;
    for (int at = from; at < to; at++) {
      if (sound.level(at) < sound.level(best)) {
        best = at;
      }
    }
    return Math.max(best, 1);
  }

  private static long sampleOf(int frame) {
    return (long) frame * SoundMeter.FRAME_SAMPLES;
  }

  /** A part of the sound; {@code toSample} is exclusive. */
  public record Stretch(long fromSample, long toSample) {}
}
