package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits one block of speech (one speaker, no long pause) into cues by dynamic programming over all
 * places between units: the cheapest chain of cues wins.
 */
final class CuePlan {
  /** A pause that ends a cue unless it would be too short. */
  static final long PAUSE_MS = 600;

  /** A cue of one word that is shown for less is a flash. */
  static final long FLASH_MS = 1000;

  private static final double IDEAL_FILL = 0.7;
  private static final double EACH_CUE = 4;
  private static final double TOO_THIN = 12;
  private static final double TOO_FULL = 6;
  private static final double TOO_FAST = 30;
  private static final double TOO_SHORT = 100;
  private static final double TOO_SHORT_BY = 400;
  private static final double ONE_WORD_FLASH = 80;
  private static final double INSEPARABLE = 5;
  private static final double OVER_SENTENCE = 25;
  private static final double OVER_PAUSE = 75;

  private final List<Unit> units;
  private final Profile profile;
  private final long nextStartMs;
  private final UnitLines lines;
  private final long[] spokenUntil;
  private final double[] crossing;
  private final double[] breakCosts;

  /**
   * @param nextStartMs when the next block starts
   */
  CuePlan(List<Unit> units, Profile profile, Orthography orthography, long nextStartMs) {
    this.units = units;
    this.profile = profile;
    this.nextStartMs = nextStartMs;
    this.lines = new UnitLines(units, profile, orthography);
    this.spokenUntil = new long[units.size() + 1];
    this.crossing = new double[units.size() + 1];
    this.breakCosts = new double[units.size() + 1];
    for (int i = 0; i < units.size(); i++) {
      breakCosts[i] = i == 0 ? 0 : breakCost(i);
      spokenUntil[i + 1] = Math.max(spokenUntil[i], units.get(i).endMs());
      crossing[i + 1] = crossing[i] + (i == 0 ? 0 : crossingCost(i));
    }
  }

  List<Stretch> stretches() {
    int count = units.size();
    double[] cost = new double[count + 1];
    int[] from = new int[count + 1];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[0] = 0;
    for (int end = 1; end <= count; end++) {
      for (int start = end - 1; start >= 0; start--) {
        if (end - start > 1 && !possible(start, end)) {
          break;
        }
        double total = cost[start] + cueCost(start, end);
        if (total < cost[end]) {
          cost[end] = total;
          from[end] = start;
        }
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int end = count; end > 0; end = from[end]) {
      stretches.add(Stretch.of(units.subList(from[end], end)));
    }
    return stretches.reversed();
  }

  private boolean possible(int start, int end) {
    long span = spokenUntil[end] - units.get(start).startMs();
    return span <= profile.maxDurationMs() && lines.fit(start, end);
  }

  private double cueCost(int start, int end) {
    double fill = lines.weight(start, end) / (IDEAL_FILL * profile.capacity()) - 1;
    double cost = EACH_CUE + (fill < 0 ? TOO_THIN : TOO_FULL) * fill * fill;
    cost += timeCost(start, end);
    cost += lines.cost(start, end);
    cost += crossing[end] - crossing[start + 1];
    return cost + breakCosts[end];
  }

  private double timeCost(int start, int end) {
    long available =
        CueTimer.room(units.get(start).startMs(), spokenUntil[end], next(end), profile);
    double cost = 0;
    if (available < profile.minDurationMs()) {
      cost +=
          TOO_SHORT
              + TOO_SHORT_BY * (1 - Math.max(0, available) / (double) profile.minDurationMs());
    } else if (end - start == 1 && available < FLASH_MS) {
      cost += ONE_WORD_FLASH;
    }
    long needed = profile.readingMs(lines.weight(start, end), end - start);
    if (available < needed) {
      cost += TOO_FAST * Math.min(3, needed / (double) Math.max(1, available) - 1);
    }
    return cost;
  }

  private long next(int end) {
    return end < units.size() ? units.get(end).startMs() : nextStartMs;
  }

  private double breakCost(int at) {
    return lines.breakCost(at) - Math.min(4, pauseBefore(at) / 150.0);
  }

  /** People also stop to think after "the" and "Jan.": such words wait for what follows. */
  private double crossingCost(int at) {
    boolean rests = pauseBefore(at) >= PAUSE_MS && lines.breakCost(at) < INSEPARABLE;
    return (lines.sentenceEndsBefore(at) ? OVER_SENTENCE : 0) + (rests ? OVER_PAUSE : 0);
  }

  private long pauseBefore(int at) {
    return Math.max(0, units.get(at).startMs() - spokenUntil[at]);
  }
}
