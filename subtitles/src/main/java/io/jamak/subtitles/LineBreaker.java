package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks the text of one cue into lines: one line where it fits, else as few as hold it, ended
 * where it reads best and the bottom line rather the longer. A text that is too long for the
 * profile gets more lines than it allows, never longer ones; {@link CueChecker} names it.
 */
public final class LineBreaker {
  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final double BALANCE = 8;
  private static final double TOP_HEAVY = 1;

  private final Profile profile;
  private final List<Token> tokens;
  private final LineWidths widths;
  private final BreakCost breaks;

  private LineBreaker(List<Token> tokens, Profile profile, BreakCost breaks) {
    this.profile = profile;
    this.tokens = tokens;
    this.breaks = breaks;
    this.widths = new LineWidths(tokens, profile.counting());
  }

  /** The lines of a text; none for a blank one. */
  public static List<String> lines(String text, Profile profile, String language) {
    List<Token> tokens = Token.of(PlainText.clean(text), language);
    return lines(tokens, profile, BreakCost.of(language));
  }

  static List<String> lines(List<Token> tokens, Profile profile, BreakCost breaks) {
    List<Token> pieces = cutLong(tokens, profile);
    return pieces.isEmpty() ? List.of() : new LineBreaker(pieces, profile, breaks).best();
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
      cost += breaks.between(tokens.get(end - 1).text(), tokens.get(end).text());
    }
    return cost;
  }

  private List<String> collect(int[][] from, int lines) {
    List<String> found = new ArrayList<>();
    int end = tokens.size();
    for (int line = lines; line > 0; line--) {
      int start = from[line][end];
      found.add(Token.join(tokens.subList(start, end)));
      end = start;
    }
    Collections.reverse(found);
    return found;
  }

  /** Cuts words that are longer than a line between grapheme clusters. */
  private static List<Token> cutLong(List<Token> tokens, Profile profile) {
    List<Token> cut = new ArrayList<>();
    for (Token token : tokens) {
      if (profile.counting().weight(token.text()) <= profile.lineLength()) {
        cut.add(token);
      } else {
        cutInto(cut, token, profile);
      }
    }
    return cut;
  }

  private static void cutInto(List<Token> cut, Token token, Profile profile) {
    StringBuilder piece = new StringBuilder();
    double weight = 0;
    boolean spaced = token.spaced();
    for (String cluster : CLUSTER.matcher(token.text()).results().map(r -> r.group()).toList()) {
      double more = profile.counting().weight(cluster);
      if (!piece.isEmpty() && weight + more > profile.lineLength()) {
        cut.add(new Token(piece.toString(), spaced));
        piece.setLength(0);
        weight = 0;
        spaced = false;
      }
      piece.append(cluster);
      weight += more;
    }
    cut.add(new Token(piece.toString(), spaced));
  }
}
