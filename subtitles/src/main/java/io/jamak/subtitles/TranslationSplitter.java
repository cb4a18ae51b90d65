package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Gives each cue of a translation unit its share of the translated text: by the length of its
 * source, ended at a clause where one is near, as much as it can hold and its time lets read.
 */
final class TranslationSplitter {
  private static final double OFF_SHARE = 10;
  private static final double LEAST_SHARE = 6;
  private static final double OVERFULL = 20;
  private static final double TOO_FAST = 8;

  private final List<Token> tokens;
  private final List<Long> roomMs;
  private final Profile profile;
  private final double[] breaks;
  private final LineWidths widths;
  private final double[] shares;

  private TranslationSplitter(
      List<Token> tokens,
      List<Double> sourceWeights,
      List<Long> roomMs,
      Profile profile,
      Orthography orthography) {
    this.tokens = tokens;
    this.roomMs = roomMs;
    this.profile = profile;
    this.breaks = orthography.breaks().before(tokens);
    this.widths = new LineWidths(tokens, profile.counting(), orthography);
    double source = sourceWeights.stream().mapToDouble(weight -> weight).sum();
    double target = widths.of(0, tokens.size());
    this.shares = sourceWeights.stream().mapToDouble(w -> w / source * target).toArray();
  }

  /**
   * One text for each slot, none empty. A translation of fewer words than slots stands in several
   * of them.
   *
   * @throws IllegalArgumentException when the translation has no text
   */
  static List<String> splitOver(
      String translation, List<TranslationSlot> slots, Profile profile, Orthography orthography) {
    List<Double> weights = slots.stream().map(slot -> weight(slot.source())).toList();
    List<Long> rooms = slots.stream().map(TranslationSlot::roomMs).toList();
    return split(translation, weights, rooms, profile, orthography);
  }

  /** The same over equal parts that are shown for these times. */
  static List<String> split(
      String translation, List<Long> roomMs, Profile profile, Orthography orthography) {
    List<Double> equal = Collections.nCopies(roomMs.size(), 1.0);
    return split(translation, equal, roomMs, profile, orthography);
  }

  private static List<String> split(
      String translation,
      List<Double> sourceWeights,
      List<Long> roomMs,
      Profile profile,
      Orthography orthography) {
    List<Token> tokens = orthography.tokens(translation);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("translation: blank (expected: text)");
    }
    if (tokens.size() < roomMs.size()) {
      return repeated(tokens, roomMs.size());
    }
    return new TranslationSplitter(tokens, sourceWeights, roomMs, profile, orthography).best();
  }

  private static List<String> repeated(List<Token> tokens, int times) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      texts.add(tokens.get(i * tokens.size() / times).text());
    }
    return texts;
  }

  private List<String> best() {
    int count = tokens.size();
    int parts = roomMs.size();
    double[][] cost = new double[parts + 1][count + 1];
    int[][] from = new int[parts + 1][count + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    for (int part = 1; part <= parts; part++) {
      for (int end = part; end <= count - (parts - part); end++) {
        for (int start = part - 1; start < end; start++) {
          double total = cost[part - 1][start] + partCost(part - 1, start, end);
          if (total < cost[part][end]) {
            cost[part][end] = total;
            from[part][end] = start;
          }
        }
      }
    }
    return collect(from);
  }

  private List<String> collect(int[][] from) {
    List<String> texts = new ArrayList<>();
    int end = tokens.size();
    for (int part = roomMs.size(); part > 0; part--) {
      int start = from[part][end];
      texts.add(Token.join(tokens.subList(start, end)));
      end = start;
    }
    return texts.reversed();
  }

  private double partCost(int cue, int start, int end) {
    double width = widths.of(start, end);
    double off = (width - shares[cue]) / Math.max(shares[cue], LEAST_SHARE);
    double cost = OFF_SHARE * off * off;
    cost += OVERFULL * Math.max(0, width / profile.capacity() - 1);
    double needed = profile.readingMs(width, end - start);
    cost += TOO_FAST * Math.max(0, needed / Math.max(1, roomMs.get(cue)) - 1);
    if (end < tokens.size()) {
      cost += breaks[end];
    }
    return cost;
  }

  private static double weight(Cue cue) {
    return Math.max(1, Counting.CJK.weight(cue.text()));
  }
}
