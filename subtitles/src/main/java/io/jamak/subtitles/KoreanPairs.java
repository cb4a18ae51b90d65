package io.jamak.subtitles;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * How badly two neighbouring Korean words (eojeol) read when they are parted. The grammar stands in
 * {@code korean-pairs.json}: pairs of patterns over a word's stem, its particles and its ending, so
 * that "것", "것은" and "것이었다" are one case.
 */
final class KoreanPairs {
  private static final Pattern MARKS = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}%]+$");
  private static final Pattern CLASS = Pattern.compile("\\{([A-Z]+)}");
  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int LAST_SYLLABLE = 0xD7A3;
  private static final int FINALS = 28;
  private static final int VOWELS = 21;

  /** Finals of an adnominal form, which ask for a noun: ㄴ and ㄹ. */
  private static final List<Integer> ADNOMINAL_FINALS = List.of(4, 8);

  /** Vowels on which a connective -아 or -어 ends: ㅏ ㅐ ㅓ ㅕ ㅘ ㅙ ㅝ. */
  private static final List<Integer> CONNECTIVE_VOWELS = List.of(0, 1, 4, 6, 9, 10, 14);

  private static final List<Pair> PAIRS = load();

  private KoreanPairs() {}

  /** Cost of a break between the two; below 0 where it reads well. */
  static double cost(String before, String after) {
    String left = MARKS.matcher(before).replaceAll("");
    String right = MARKS.matcher(after).replaceAll("");
    double worst = 0;
    double good = 0;
    for (Pair pair : PAIRS) {
      boolean matters = pair.cost > worst || pair.cost < 0;
      if (matters && pair.matches(left, right)) {
        worst = Math.max(worst, pair.cost);
        good += Math.min(0, pair.cost);
      }
    }
    return worst >= 4 ? worst : worst + good;
  }

  private static List<Pair> load() {
    Grammar grammar = DataFile.read("korean-pairs.json", new TypeReference<Grammar>() {});
    return grammar.pairs.stream().map(data -> pair(data, grammar.classes)).toList();
  }

  private static Pair pair(PairData data, Map<String, String> classes) {
    return new Pair(
        data.ending == null ? Ending.ANY : data.ending,
        data.before.isEmpty() ? null : Pattern.compile(expanded(data.before, classes)),
        data.after.isEmpty() ? null : Pattern.compile(expanded(data.after, classes)),
        data.cost);
  }

  private static String expanded(String pattern, Map<String, String> classes) {
    String text = pattern;
    for (Matcher name = CLASS.matcher(text); name.find(); name = CLASS.matcher(text)) {
      String meaning = Objects.requireNonNull(classes.get(name.group(1)), name.group(1));
      text = text.replace(name.group(), meaning);
    }
    return text;
  }

  private enum Ending {
    ANY,
    ADNOMINAL,
    OPEN;

    boolean ends(String word) {
      if (this == ANY) {
        return true;
      }
      int last = word.isEmpty() ? 0 : word.codePointBefore(word.length());
      if (last < FIRST_SYLLABLE || last > LAST_SYLLABLE) {
        return false;
      }
      int end = (last - FIRST_SYLLABLE) % FINALS;
      int vowel = (last - FIRST_SYLLABLE) / FINALS % VOWELS;
      return this == ADNOMINAL
          ? ADNOMINAL_FINALS.contains(end)
          : end == 0 && CONNECTIVE_VOWELS.contains(vowel);
    }
  }

  /** Both words as patterns: found in the left one, at the beginning of the right one. */
  private record Pair(
      Ending ending, @Nullable Pattern before, @Nullable Pattern after, double cost) {
    boolean matches(String left, String right) {
      return (after == null || after.matcher(right).lookingAt())
          && ending.ends(left)
          && (before == null || before.matcher(left).find());
    }
  }

  private record PairData(
      String name, @Nullable Ending ending, String before, String after, double cost) {}

  private record Grammar(Map<String, String> classes, List<PairData> pairs) {}
}
