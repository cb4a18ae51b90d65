package io.jamak.subtitles;

import java.util.List;

/** Weights of every stretch of some tokens, each in constant time. */
final class LineWidths {
  private final double[] sums;
  private final double[] leadingSpace;
  private final double[] endMarks;

  LineWidths(List<Token> tokens, Counting counting, Orthography orthography) {
    double space = counting.weight(" ");
    sums = new double[tokens.size() + 1];
    leadingSpace = new double[tokens.size()];
    endMarks = new double[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      String atEnd = orthography.lineEnd(text);
      double weight = counting.weight(text);
      leadingSpace[i] = tokens.get(i).spaced() ? space : 0;
      endMarks[i] = atEnd.length() == text.length() ? 0 : weight - counting.weight(atEnd);
      sums[i + 1] = sums[i] + leadingSpace[i] + weight;
    }
  }

  /** Weight of the tokens from {@code from} to {@code to} (exclusive) on one line. */
  double of(int from, int to) {
    return sums[to] - sums[from] - leadingSpace[from] - endMarks[to - 1];
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
    int lines = 1;
    int lineStart = from;
    for (int i = from; i < to && lines <= profile.maxLines(); i++) {
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
