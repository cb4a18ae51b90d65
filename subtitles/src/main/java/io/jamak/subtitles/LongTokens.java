package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts what is longer than a line between grapheme clusters. */
final class LongTokens {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private LongTokens() {}

  /** The tokens, none longer than a line of the profile unless it is one cluster. */
  static List<Token> cut(List<Token> tokens, Profile profile) {
    if (tokens.stream().allMatch(token -> fits(token, profile))) {
      return tokens;
    }
    List<Token> cut = new ArrayList<>();
    for (Token token : tokens) {
      if (fits(token, profile)) {
        cut.add(token);
      } else {
        cutInto(cut, token, profile);
      }
    }
    return cut;
  }

  private static boolean fits(Token token, Profile profile) {
    return profile.counting().weight(token.text()) <= profile.lineLength();
  }

  private static void cutInto(List<Token> cut, Token token, Profile profile) {
    StringBuilder piece = new StringBuilder();
    double weight = 0;
    boolean spaced = token.spaced();
    List<String> clusters =
        CLUSTER.matcher(token.text()).results().map(MatchResult::group).toList();
    for (String cluster : clusters) {
      double more = profile.counting().weight(cluster);
      if (!piece.isEmpty() && weight + more > profile.lineLength()) {
        cut.add(new Token(piece.toString(), spaced, true));
        piece.setLength(0);
        weight = 0;
        spaced = false;
      }
      piece.append(cluster);
      weight += more;
    }
    cut.add(new Token(piece.toString(), spaced, true));
  }
}
