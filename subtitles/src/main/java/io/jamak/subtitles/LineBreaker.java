package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Breaks the text of one cue into lines: one line where it fits, else as few as hold it, ended
 * where it reads best and the bottom line rather the longer. A text that is too long for the
 * profile gets more lines than it allows, never longer ones; {@link CueChecker} names it.
 */
public final class LineBreaker {
  private static final double BALANCE = 8;
  private static final double TOP_HEAVY = 1;

  private final Profile profile;
  private final List<Token> tokens;
  private final LineWidths widths;
  private final Orthography orthography;
  private final double[] breaks;

  private LineBreaker(List<Token> tokens, Profile profile, Orthography orthography) {
    this.profile = profile;
    this.tokens = tokens;
    this.orthography = orthography;
    this.widths = new LineWidths(tokens, profile.counting(), orthography);
    this.breaks = orthography.breaks().before(tokens);
  }

  /** The lines of a text; none for a blank one. */
  public static List<String> lines(String text, Profile profile, String language) {
    return lines(text, profile, Orthography.of(language));
  }

  static List<String> lines(String text, Profile profile, Orthography orthography) {
    return lines(orthography.tokens(text), profile, orthography);
  }

  static List<String> lines(List<Token> tokens, Profile profile, Orthography orthography) {
    List<Token> pieces = LongTokens.cut(tokens, profile);
    return pieces.isEmpty() ? List.of() : new LineBreaker(pieces, profile, orthography).best();
  }

  private List<String> best() {
    int count = tokens.size();
    int lines = widths.lines(0, count, profile.lineLength());
    double[][] cost = new double[lines + 1][count + 1];
    int[][] from = new int[lines + 1][count + 1];
    for (double[] row : cost) {
      Arrays.fill(row, Double.POSITIVE_INFINITY);
    }
    cost[0][0] = 0;
    double ideal = widths.of(0, count) / lines;
    for (int line = 1; line <= lines; line++) {
      for (int end = line; end <= count; end++) {
        for (int start = end - 1; start >= line - 1; start--) {
          double width = widths.of(start, end);
          if (width > profile.lineLength()) {
            break;
          }
          double total = cost[line - 1][start] + lineCost(width, ideal, line < lines, end);
          if (total < cost[line][end]) {
            cost[line][end] = total;
            from[line][end] = start;
          }
        }
      }
    }
    return collect(from, lines);
  }

  private double lineCost(double width, double ideal, boolean broken, int end) {
    double off = (width - ideal) / profile.lineLength();
    double cost = BALANCE * off * off;
    if (broken && end < tokens.size()) {
      cost += Math.max(0, off) * TOP_HEAVY;
      cost += breaks[end];
    }
    return cost;
  }

  private List<String> collect(int[][] from, int lines) {
    List<String> found = new ArrayList<>();
    int end = tokens.size();
    for (int line = lines; line > 0; line--) {
      int start = from[line][end];
      found.add(orthography.lineEnd(Token.join(tokens.subList(start, end))));
      end = start;
    }
    Collections.reverse(found);
    return found;
  }
}
