package io.jamak.subtitles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;

/**
 * How bad it reads when a line or a cue ends between two words: below 0 is a good place, above 3 a
 * bad one. The words that decide stand in {@code line-breaking.json}, those of Korean in {@link
 * KoreanPairs}.
 */
final class BreakCost {
  private static final double WEAK = 5;
  private static final double ABBREVIATED = 6;
  private static final double MODIFIER = 2.5;
  private static final double INSIDE_PHRASE = 6;

  private static final Map<String, Rules> RULES = load();
  private static final Rules NONE = new Rules(Set.of(), Set.of(), Set.of(), List.of(), Set.of());
  private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}][\\p{Nd}.,]*");
  private static final Pattern OPENING = Pattern.compile(".*[(\\[「『（《“‘¿¡]");
  private static final Pattern CLOSING = Pattern.compile("[)\\]」』）》”’、。，！？!?,.;:…].*");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}.*");

  private final Rules rules;
  private final boolean korean;

  private BreakCost(Rules rules, boolean korean) {
    this.rules = rules;
    this.korean = korean;
  }

  static BreakCost of(String language) {
    String primary = Languages.primary(language);
    return new BreakCost(RULES.getOrDefault(primary, NONE), primary.equals("ko"));
  }

  /** Cost of a break before each token; 0 before the first. */
  double[] before(List<Token> tokens) {
    double[] costs = new double[tokens.size()];
    for (int i = 1; i < costs.length; i++) {
      costs[i] = between(tokens.get(i - 1), tokens.get(i));
    }
    return costs;
  }

  /** Cost of a break between two neighbouring tokens. */
  double between(Token before, Token after) {
    return between(before.text(), after.text()) + (after.leads() ? 0 : INSIDE_PHRASE);
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
    return korean ? KoreanPairs.cost(before, after) : partingCost(before, after);
  }

  private double partingCost(String before, String after) {
    String first = before.toLowerCase(Locale.ROOT);
    boolean head = rules.heads().contains(after.toLowerCase(Locale.ROOT));
    double cost = head ? -1.5 : 0;
    if (rules.weak().contains(first)) {
      cost += WEAK;
    } else if (!head && modifies(first)) {
      cost += MODIFIER;
    }
    if (rules.tails().contains(after)) {
      cost += INSIDE_PHRASE;
    }
    if (Abbreviations.is(before)) {
      cost += ABBREVIATED;
    }
    if (NUMBER.matcher(before).matches()) {
      cost += 3;
    }
    if (NAME.matcher(before).matches() && NAME.matcher(after).matches()) {
      cost += 3;
    }
    return cost;
  }

  private boolean modifies(String word) {
    return rules.modifiers().contains(word)
        || rules.modifierEndings().stream().anyMatch(word::endsWith);
  }

  private static Map<String, Rules> load() {
    return DataFile.read("line-breaking.json", new TypeReference<Map<String, Rules>>() {});
  }

  /**
   * The words of one language.
   *
   * @param weak must not stand last
   * @param heads like to stand first
   * @param modifiers rather stay with the noun that follows
   * @param modifierEndings of words that do so too
   * @param tails must not stand first
   */
  private record Rules(
      Set<String> weak,
      Set<String> heads,
      Set<String> modifiers,
      List<String> modifierEndings,
      Set<String> tails) {}
}
