package io.jamak.subtitles;

import io.jamak.subtitles.CueComposer.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits one block of speech (one speaker, no long pause) into cues by dynamic programming over all
 * places between words: the cheapest chain of cues wins.
 */
final class CuePlan {
  /** A pause that ends a cue unless it would be too short. */
  static final long PAUSE_MS = 600;

  private static final double IDEAL_FILL = 0.7;
  private static final double EACH_CUE = 4;
  private static final double TOO_THIN = 12;
  private static final double TOO_FULL = 6;
  private static final double TOO_FAST = 30;
  private static final double TOO_SHORT = 100;
  private static final double TOO_SHORT_BY = 400;
  private static final double OVER_SENTENCE = 25;
  private static final double OVER_PAUSE = 75;

  private final List<Word> words;
  private final List<Token> tokens;
  private final Profile profile;
  private final BreakCost breaks;
  private final long nextStartMs;
  private final LineWidths widths;
  private final long[] spokenUntil;
  private final double[] crossing;
  private final double[] breakCosts;

  /**
   * @param nextStartMs when the next block starts
   */
  CuePlan(List<Word> words, Profile profile, BreakCost breaks, long nextStartMs) {
    this.words = words;
    this.tokens = Token.ofWords(words);
    this.profile = profile;
    this.breaks = breaks;
    this.nextStartMs = nextStartMs;
    this.widths = new LineWidths(tokens, profile.counting());
    this.spokenUntil = new long[words.size() + 1];
    this.crossing = new double[words.size() + 1];
    this.breakCosts = new double[words.size() + 1];
    for (int i = 0; i < words.size(); i++) {
      breakCosts[i] = i == 0 ? 0 : breakCost(i);
      spokenUntil[i + 1] = Math.max(spokenUntil[i], words.get(i).endMs());
      crossing[i + 1] = crossing[i] + (i == 0 ? 0 : crossingCost(i));
    }
  }

  List<Stretch> stretches() {
    int count = words.size();
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
      stretches.add(new Stretch(words.subList(from[end], end), tokens.subList(from[end], end)));
    }
    return stretches.reversed();
  }

  private boolean possible(int start, int end) {
    long span = spokenUntil[end] - words.get(start).startMs();
    return span <= profile.maxDurationMs() && widths.fit(start, end, profile);
  }

  private double cueCost(int start, int end) {
    double fill = widths.of(start, end) / (IDEAL_FILL * profile.capacity()) - 1;
    double cost = EACH_CUE + (fill < 0 ? TOO_THIN : TOO_FULL) * fill * fill;
    cost += timeCost(start, end);
    cost += crossing[end] - crossing[start + 1];
    return cost + breakCosts[end];
  }

  private double timeCost(int start, int end) {
    long available =
        CueTimer.room(words.get(start).startMs(), spokenUntil[end], next(end), profile);
    double cost = 0;
    if (available < profile.minDurationMs()) {
      cost +=
          TOO_SHORT
              + TOO_SHORT_BY * (1 - Math.max(0, available) / (double) profile.minDurationMs());
    }
    long needed = profile.readingMs(widths.of(start, end), end - start);
    if (available < needed) {
      cost += TOO_FAST * Math.min(3, needed / (double) Math.max(1, available) - 1);
    }
    return cost;
  }

  private long next(int end) {
    return end < words.size() ? words.get(end).startMs() : nextStartMs;
  }

  private double breakCost(int at) {
    double pause = Math.min(4, pauseBefore(at) / 150.0);
    return breaks.between(tokens.get(at - 1).text(), tokens.get(at).text()) - pause;
  }

  private double crossingCost(int at) {
    boolean sentence = Sentences.endsWith(tokens.get(at - 1).text(), tokens.get(at).text());
    return (sentence ? OVER_SENTENCE : 0) + (pauseBefore(at) >= PAUSE_MS ? OVER_PAUSE : 0);
  }

  private long pauseBefore(int at) {
    return Math.max(0, words.get(at).startMs() - spokenUntil[at]);
  }
}
