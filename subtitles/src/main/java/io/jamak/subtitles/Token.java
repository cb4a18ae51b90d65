package io.jamak.subtitles;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The smallest piece that a line or cue may begin with.
 *
 * @param spaced whether a space stands before it when it does not begin a line
 */
record Token(String text, boolean spaced) {

  /** Cuts a clean text: at spaces, and inside scripts without spaces where a line may break. */
  static List<Token> of(String text, String language) {
    List<Token> tokens = new ArrayList<>();
    for (String chunk : text.split(" ", -1)) {
      boolean spaced = !tokens.isEmpty();
      for (String part : parts(chunk, language)) {
        tokens.add(new Token(part, spaced));
        spaced = false;
      }
    }
    return tokens;
  }

  /** The words of a transcript as tokens, spaced as their scripts ask. */
  static List<Token> ofWords(List<Word> words) {
    List<Token> tokens = new ArrayList<>();
    String before = "";
    for (Word word : words) {
      String text = PlainText.clean(word.text());
      tokens.add(new Token(text, !before.isEmpty() && Scripts.spaceBetween(before, text)));
      before = text;
    }
    return tokens;
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

  private static List<String> parts(String chunk, String language) {
    if (chunk.isEmpty()) {
      return List.of();
    }
    if (chunk.codePoints().noneMatch(Scripts::isUnspaced)) {
      return List.of(chunk);
    }
    Locale locale = Locale.forLanguageTag(language);
    BitSet cuts = boundaries(BreakIterator.getWordInstance(locale), chunk);
    cuts.and(boundaries(BreakIterator.getLineInstance(locale), chunk));
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int cut = cuts.nextSetBit(1); cut > 0; cut = cuts.nextSetBit(cut + 1)) {
      parts.add(chunk.substring(from, cut));
      from = cut;
    }
    return parts;
  }

  private static BitSet boundaries(BreakIterator iterator, String text) {
    BitSet found = new BitSet(text.length() + 1);
    iterator.setText(text);
    for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) {
      found.set(at);
    }
    return found;
  }
}
