package io.jamak.subtitles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/**
 * How bad it reads when a line or a cue ends between two words: below 0 is a good place, above 3 a
 * bad one. The words that decide stand in {@code line-breaking.json}.
 */
final class BreakCost {
  private static final Map<String, Rules> RULES = load();
  private static final Rules NONE = new Rules(Set.of(), Set.of(), Set.of(), List.of(), List.of());
  private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}][\\p{Nd}.,]*");
  private static final Pattern OPENING = Pattern.compile(".*[(\\[「『（《“‘¿¡]");
  private static final Pattern CLOSING = Pattern.compile("[)\\]」』）》”’、。，！？!?,.;:].*");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}.*");

  private final Rules rules;

  private BreakCost(Rules rules) {
    this.rules = rules;
  }

  static BreakCost of(String language) {
    return new BreakCost(RULES.getOrDefault(Languages.primary(language), NONE));
  }

  /** Cost of a break between two neighbouring words. */
  double between(String before, String after) {
    if (OPENING.matcher(before).matches() || CLOSING.matcher(after).matches()) {
      return 10;
    }
    if (Sentences.endsWith(before, after)) {
      return -4;
    }
    if (Sentences.clauseEndsWith(before)) {
      return -3;
    }
    return partingCost(before, after) - headBonus(before, after);
  }

  private double partingCost(String before, String after) {
    double cost = 0;
    if (rules.weak().contains(before.toLowerCase(Locale.ROOT))) {
      cost += 5;
    }
    if (NUMBER.matcher(before).matches()) {
      cost += 3;
    }
    if (NAME.matcher(before).matches() && NAME.matcher(after).matches()) {
      cost += 3;
    }
    if (isBound(after)) {
      cost += 6;
    }
    return cost;
  }

  private boolean isBound(String after) {
    boolean loneSyllable =
        after.codePointCount(0, after.length()) == 1 && Scripts.isHangul(after.codePointAt(0));
    return loneSyllable
        || rules.boundHeads().contains(after)
        || rules.boundStems().stream().anyMatch(after::startsWith);
  }

  private double headBonus(String before, String after) {
    boolean head = rules.heads().contains(after.toLowerCase(Locale.ROOT));
    boolean clause = rules.clauseEndings().stream().anyMatch(before::endsWith);
    return (head ? 1.5 : 0) + (clause ? 1.5 : 0);
  }

  private static Map<String, Rules> load() {
    return DataFile.read("line-breaking.json", new TypeReference<Map<String, Rules>>() {});
  }

  /**
   * The words of one language.
   *
   * @param weak must not stand last
   * @param heads like to stand first
   * @param boundHeads must not stand first
   * @param boundStems must not stand first, whatever follows the stem
   * @param clauseEndings like to stand last, whatever precedes the ending
   */
  private record Rules(
      Set<String> weak,
      Set<String> heads,
      Set<String> boundHeads,
      List<String> boundStems,
      List<String> clauseEndings) {}
}
