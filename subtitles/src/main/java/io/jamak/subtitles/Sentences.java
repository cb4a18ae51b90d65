package io.jamak.subtitles;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells where sentences and clauses end, by punctuation. */
final class Sentences {
  private static final Pattern END = Pattern.compile(".*[.!?…。！？][\"'”’»)\\]」』]*");
  private static final Pattern CLAUSE = Pattern.compile(".*[,;:，、；：—–][\"'”’»)\\]」』]*");
  private static final Pattern INITIAL = Pattern.compile("(\\p{Lu}\\.)+");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "sr.", "jr.", "sra.", "srta.", "no.", "vs.",
          "etc.", "e.g.", "i.e.", "approx.", "inc.", "ltd.");

  private Sentences() {}

  /** Whether a sentence ends with this word; {@code next} is "" at the end of the text. */
  static boolean endsWith(String word, String next) {
    if (!END.matcher(word).matches()) {
      return false;
    }
    if (INITIAL.matcher(word).matches() || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))) {
      return next.isEmpty();
    }
    return next.isEmpty() || !Character.isLowerCase(next.codePointAt(0)) || !word.endsWith(".");
  }

  /** Whether a clause ends with this word. */
  static boolean clauseEndsWith(String word) {
    return CLAUSE.matcher(word).matches();
  }
}
