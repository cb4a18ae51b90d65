package io.jamak.app.product;

import java.util.List;
import java.util.Locale;

/** Word error rate: edit distance over words, divided by the words that were really said. */
public final class WordErrors {
  private WordErrors() {}

  /** 0 for the same words in the same order; case and punctuation do not count. */
  public static double rate(String said, String heard) {
    List<String> reference = words(said);
    List<String> hypothesis = words(heard);
    int[] row = new int[hypothesis.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= reference.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int substitution = diagonal + (reference.get(i - 1).equals(hypothesis.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return (double) row[hypothesis.size()] / reference.size();
  }

  private static List<String> words(String text) {
    return List.of(
        text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}' ]", " ").strip().split("\\s+"));
  }
}
