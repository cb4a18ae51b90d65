package io.jamak.subtitles;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How a profile counts characters. Grapheme clusters are counted, never UTF-16 units; what cannot
 * be seen (controls, zero-width) counts nothing.
 */
public enum Counting {
  /** Every visible cluster counts 1. */
  LATIN {
    @Override
    double visible(int codePoint) {
      return 1;
    }
  },
  /** Wide clusters (Hangul, Han, kana, full-width) count 1, all others a half. */
  CJK {
    @Override
    double visible(int codePoint) {
      return Scripts.isWide(codePoint) ? 1 : 0.5;
    }
  };

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  abstract double visible(int codePoint);

  /** Weight of a text on one line. */
  public double weight(String text) {
    return CLUSTER.matcher(text).results().map(MatchResult::group).mapToDouble(this::cluster).sum();
  }

  private double cluster(String cluster) {
    int codePoint = cluster.codePointAt(0);
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          0;
      default -> visible(codePoint);
    };
  }
}
