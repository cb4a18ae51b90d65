package io.jamak.subtitles;

import java.util.regex.Pattern;

/** Tells where sentences and clauses end, by punctuation. */
final class Sentences {
  private static final Pattern END = Pattern.compile(".*[.!?…。！？][\"'”’»)\\]」』]*");
  private static final Pattern CLAUSE = Pattern.compile(".*[,;:，、；：—–][\"'”’»)\\]」』]*");

  private Sentences() {}

  /** Whether a sentence ends with this word; {@code next} is "" at the end of the text. */
  static boolean endsWith(String word, String next) {
    if (!END.matcher(word).matches() || Abbreviations.goesOn(word, next)) {
      return false;
    }
    return next.isEmpty() || !Character.isLowerCase(next.codePointAt(0)) || !word.endsWith(".");
  }

  /** Whether a clause ends with this word. */
  static boolean clauseEndsWith(String word) {
    return CLAUSE.matcher(word).matches();
  }
}
