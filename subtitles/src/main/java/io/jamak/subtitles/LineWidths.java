package io.jamak.subtitles;

import java.util.List;

/** Weights of every stretch of some tokens, each in constant time. */
final class LineWidths {
  private final double[] sums;
  private final double[] leadingSpace;

  LineWidths(List<Token> tokens, Counting counting) {
    double space = counting.weight(" ");
    sums = new double[tokens.size() + 1];
    leadingSpace = new double[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      leadingSpace[i] = tokens.get(i).spaced() ? space : 0;
      sums[i + 1] = sums[i] + leadingSpace[i] + counting.weight(tokens.get(i).text());
    }
  }

  /** Weight of the tokens from {@code from} to {@code to} (exclusive) on one line. */
  double of(int from, int to) {
    return sums[to] - sums[from] - leadingSpace[from];
  }

  /** Fewest lines of this length that hold the tokens; a token that is too long has its own. */
  int lines(int from, int to, int lineLength) {
    int lines = 1;
    int lineStart = from;
    for (int i = from + 1; i < to; i++) {
      if (of(lineStart, i + 1) > lineLength) {
        lines++;
        lineStart = i;
      }
    }
    return lines;
  }

  /** Whether the tokens stand on at most as many lines as the profile allows, none too long. */
  boolean fit(int from, int to, Profile profile) {
    if (of(from, to) > profile.capacity()) {
      return false;
    }
    int lines = 1;
    int lineStart = from;
    for (int i = from; i < to; i++) {
      if (of(lineStart, i + 1) > profile.lineLength()) {
        lines++;
        lineStart = i;
        if (of(i, i + 1) > profile.lineLength()) {
          return false;
        }
      }
    }
    return lines <= profile.maxLines();
  }
}
