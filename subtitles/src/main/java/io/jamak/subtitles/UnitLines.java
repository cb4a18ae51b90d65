package io.jamak.subtitles;

import java.util.List;

/** How the text of neighbouring units fits on lines, and how well it breaks there. */
final class UnitLines {
  private final List<Token> tokens;
  private final int[] firstToken;
  private final LineWidths widths;
  private final double[] breaks;
  private final Profile profile;

  UnitLines(List<Unit> units, Profile profile, Orthography orthography) {
    this.profile = profile;
    this.tokens = units.stream().flatMap(unit -> unit.tokens().stream()).toList();
    this.firstToken = new int[units.size() + 1];
    for (int i = 0; i < units.size(); i++) {
      firstToken[i + 1] = firstToken[i] + units.get(i).tokens().size();
    }
    this.widths = new LineWidths(tokens, profile.counting(), orthography);
    this.breaks = orthography.breaks().before(tokens);
  }

  boolean fit(int start, int end) {
    return widths.fit(firstToken[start], firstToken[end], profile);
  }

  /** Weight on one line. */
  double weight(int start, int end) {
    return widths.of(firstToken[start], firstToken[end]);
  }

  /** Cost of a break before a unit. */
  double breakCost(int unit) {
    return breaks[firstToken[unit]];
  }

  boolean sentenceEndsBefore(int unit) {
    int at = firstToken[unit];
    return Sentences.endsWith(tokens.get(at - 1).text(), tokens.get(at).text());
  }

  /** What the best line break inside costs; 0 on one line, and where more than two are needed. */
  double cost(int start, int end) {
    int from = firstToken[start];
    int to = firstToken[end];
    if (widths.of(from, to) <= profile.lineLength()) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int at = from + 1; at < to; at++) {
      if (widths.of(from, at) > profile.lineLength()) {
        break;
      }
      if (widths.of(at, to) <= profile.lineLength()) {
        best = Math.min(best, Math.max(0, breaks[at]));
      }
    }
    return best == Double.POSITIVE_INFINITY ? 0 : best;
  }
}
