package io.jamak.api.paging;

import io.jamak.domain.EscapedText;
import java.util.stream.Collectors;

/** Makes a text that people gave harmless in a cell of a spreadsheet. */
final class CsvText {
  /**
   * Signs that start a formula, and their wide and small forms, which spreadsheets take for them.
   */
  private static final String FORMULA =
      "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

  private CsvText() {}

  /**
   * The same words, never run as a formula: a leading apostrophe goes before what would start one,
   * also after white space. What could not be seen is written out; line breaks inside stay.
   */
  static String harmless(String text) {
    String shown =
        text.indexOf('\n') < 0
            ? EscapedText.of(text)
            : text.lines().map(EscapedText::of).collect(Collectors.joining("\n"));
    int first = 0;
    while (first < shown.length() && isBlank(shown.charAt(first))) {
      first++;
    }
    boolean runs = first < shown.length() && FORMULA.indexOf(shown.charAt(first)) >= 0;
    return runs ? "'" + shown : shown;
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }
}
