package io.jamak.activities.speech;

import io.jamak.subtitles.Word;
import java.util.List;
import java.util.Locale;

/** Counts how far recognised words are from what was said. */
public final class WordErrors {
  private WordErrors() {}

  /** Word error rate: edits (insert, delete, replace) per spoken word. */
  public static double rate(String spoken, List<Word> heard) {
    String[] reference = spoken.toLowerCase(Locale.ROOT).replaceAll("[^a-z' ]", "").split(" +");
    String[] words =
        heard.stream().map(w -> w.text().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    int[] row = new int[words.length + 1];
    for (int j = 0; j <= words.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= reference.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= words.length; j++) {
        int replaced = diagonal + (reference[i - 1].equals(words[j - 1]) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return (double) row[words.length] / reference.length;
  }
}
