package io.jamak.app.bench.speech;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cheapest way to make what was heard of what was said (Levenshtein): the count behind every
 * error rate, and which token stands for which.
 *
 * @param pairs indexes of equal tokens, said and heard, in order
 * @param said how many tokens were said
 * @param substitutions tokens heard as others
 * @param deletions tokens not heard
 * @param insertions tokens heard that nobody said
 */
record Alignment(List<Pair> pairs, int said, int substitutions, int deletions, int insertions) {
  Alignment {
    pairs = List.copyOf(pairs);
  }

  /** Two tokens that are the same. */
  record Pair(int said, int heard) {}

  /** Aligns two rows of tokens. */
  static <T> Alignment of(List<T> said, List<T> heard) {
    int[][] costs = costs(said, heard);
    List<Pair> pairs = new ArrayList<>();
    int substitutions = 0;
    int deletions = 0;
    int insertions = 0;
    int i = said.size();
    int j = heard.size();
    while (i > 0 || j > 0) {
      boolean equal = i > 0 && j > 0 && said.get(i - 1).equals(heard.get(j - 1));
      if (equal && costs[i][j] == costs[i - 1][j - 1]) {
        pairs.add(new Pair(--i, --j));
      } else if (i > 0 && j > 0 && costs[i][j] == costs[i - 1][j - 1] + 1) {
        substitutions++;
        i--;
        j--;
      } else if (i > 0 && costs[i][j] == costs[i - 1][j] + 1) {
        deletions++;
        i--;
      } else {
        insertions++;
        j--;
      }
    }
    Collections.reverse(pairs);
    return new Alignment(pairs, said.size(), substitutions, deletions, insertions);
  }

  private static <T> int[][] costs(List<T> said, List<T> heard) {
    int[][] costs = new int[said.size() + 1][heard.size() + 1];
    for (int i = 0; i <= said.size(); i++) {
      for (int j = 0; j <= heard.size(); j++) {
        costs[i][j] = i == 0 || j == 0 ? i + j : cost(costs, i, j, said, heard);
      }
    }
    return costs;
  }

  private static <T> int cost(int[][] costs, int i, int j, List<T> said, List<T> heard) {
    int same = costs[i - 1][j - 1] + (said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
    return Math.min(same, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
  }

  int errors() {
    return substitutions + deletions + insertions;
  }
}
