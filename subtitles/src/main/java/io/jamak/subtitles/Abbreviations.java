package io.jamak.subtitles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/** Words whose full stop ends no sentence; they stand in {@code abbreviations.json}. */
final class Abbreviations {
  private static final Map<String, Set<String>> BY_KIND =
      DataFile.read("abbreviations.json", new TypeReference<Map<String, Set<String>>>() {});
  private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}\\.)+");
  private static final Pattern DIGIT = Pattern.compile("^[#$€£]?\\p{Nd}.*");
  private static final List<String> KINDS = List.of("names", "numbers", "clauses");

  private Abbreviations() {}

  /** Whether the word is one, whatever follows. */
  static boolean is(String word) {
    return word.endsWith(".")
        && (INITIALS.matcher(word).matches() || KINDS.stream().anyMatch(kind -> isOf(kind, word)));
  }

  /** Whether its full stop belongs to the word before {@code next}, and ends no sentence. */
  static boolean goesOn(String word, String next) {
    if (next.isEmpty() || !word.endsWith(".")) {
      return false;
    }
    return INITIALS.matcher(word).matches()
        || isOf("names", word)
        || (isOf("clauses", word) && !Character.isUpperCase(next.codePointAt(0)))
        || (isOf("numbers", word) && DIGIT.matcher(next).matches());
  }

  private static boolean isOf(String kind, String word) {
    return BY_KIND.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }
}
