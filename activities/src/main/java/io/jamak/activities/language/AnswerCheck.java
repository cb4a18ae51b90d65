package io.jamak.activities.language;

import io.jamak.subtitles.Counting;
import java.util.regex.Pattern;

/** Tells a translation from what engines give in its place. */
final class AnswerCheck {
  private static final Pattern TIME_CODE = Pattern.compile("\\d\\d:\\d\\d[.,:]\\d\\d|-->");
  private static final double LONG = 10;
  private static final double SHORTEST = 0.3;
  private static final double LONGEST = 3;

  private AnswerCheck() {}

  static boolean usable(String source, String answer) {
    if (answer.isBlank()) {
      return false;
    }
    if (TIME_CODE.matcher(answer).find() && !TIME_CODE.matcher(source).find()) {
      return false;
    }
    double ratio = weight(answer) / weight(source);
    return !isLong(source) || (ratio >= SHORTEST && ratio <= LONGEST);
  }

  /** Long enough that its length, and its likeness to a translation, mean something. */
  static boolean isLong(String text) {
    return weight(text) >= LONG;
  }

  /** Scripts differ in what a character says: a Hangul or Han one weighs as two Latin ones. */
  private static double weight(String text) {
    return Counting.CJK.weight(text);
  }
}
