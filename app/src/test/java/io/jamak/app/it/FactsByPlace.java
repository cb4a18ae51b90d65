package io.jamak.app.it;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What screens and tables tell of one thing, to be held against each other. */
final class FactsByPlace {
  private final Map<String, Map<String, String>> facts = new LinkedHashMap<>();

  /**
   * A place tells something, of which a text is the words; blank words tell nothing and would agree
   * with each other.
   */
  void add(String fact, String place, @Nullable String words) {
    if (words == null || words.isBlank()) {
      throw new AssertionError(fact + ", " + place + ": " + words + " (expected: words)");
    }
    facts.computeIfAbsent(fact, _ -> new LinkedHashMap<>()).put(place, words.strip());
  }

  /** What is told in one place only, or in other words somewhere: the fact, with who says what. */
  List<String> disagreements() {
    return facts.entrySet().stream()
        .filter(fact -> fact.getValue().size() < 2 || words(fact.getKey()).size() > 1)
        .map(fact -> fact.getKey() + ": " + fact.getValue())
        .toList();
  }

  /** The words of a fact, each once. */
  Set<String> words(String fact) {
    return new TreeSet<>(facts.getOrDefault(fact, Map.of()).values());
  }
}
