package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The smallest piece that a line may begin with.
 *
 * @param spaced whether a space stands before it when it does not begin a line
 * @param leads whether it may lead a line without parting a phrase, as a particle does
 */
record Token(String text, boolean spaced, boolean leads) {

  /** Cuts a clean text: at spaces, and inside scripts without spaces where a line may break. */
  static List<Token> of(String text, Segmenter segmenter) {
    List<Token> tokens = new ArrayList<>();
    for (String chunk : text.split(" ", -1)) {
      if (!chunk.isEmpty()) {
        cut(tokens, chunk, !tokens.isEmpty(), segmenter);
      }
    }
    return tokens;
  }

  /** The same token after a space, or without one. */
  Token spaced(boolean now) {
    return now == spaced ? this : new Token(text, now, leads);
  }

  /** The text that the tokens were cut from. */
  static String join(List<Token> tokens) {
    StringBuilder joined = new StringBuilder();
    for (Token token : tokens) {
      if (token.spaced() && !joined.isEmpty()) {
        joined.append(' ');
      }
      joined.append(token.text());
    }
    return joined.toString();
  }

  private static void cut(List<Token> into, String chunk, boolean spaced, Segmenter segmenter) {
    if (chunk.codePoints().noneMatch(Scripts::isUnspaced)) {
      into.add(new Token(chunk, spaced, true));
      return;
    }
    BitSet cuts = segmenter.cuts(chunk);
    BitSet phrases = segmenter.phrases(chunk);
    int from = 0;
    for (int at = cuts.nextSetBit(1); at > 0; at = cuts.nextSetBit(at + 1)) {
      boolean first = from == 0;
      into.add(new Token(chunk.substring(from, at), spaced && first, first || phrases.get(from)));
      from = at;
    }
  }
}
