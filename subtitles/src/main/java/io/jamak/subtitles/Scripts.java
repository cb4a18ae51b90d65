package io.jamak.subtitles;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** What the script of a character says about its width and about the spaces around it. */
final class Scripts {
  private Scripts() {}

  /** Takes the room of a full square on screen. */
  static boolean isWide(int codePoint) {
    return isHangul(codePoint) || isUnspaced(codePoint);
  }

  static boolean isHangul(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HANGUL;
  }

  /** Belongs to a script that is written without spaces between words. */
  static boolean isUnspaced(int codePoint) {
    if (codePoint >= 0xFF01 && codePoint <= 0xFF60) {
      return true;
    }
    if (UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION.equals(UnicodeBlock.of(codePoint))) {
      return true;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> codePoint == 'ー';
    };
  }

  /** Whether two neighbouring words of a text are parted by a space. */
  static boolean spaceBetween(String left, String right) {
    int before = left.codePointBefore(left.length());
    int after = right.codePointAt(0);
    if (isHangul(before) || isHangul(after)) {
      return true;
    }
    return !isUnspaced(before) && !isUnspaced(after);
  }

  /** Joins lines or words to one text. */
  static String join(List<String> parts) {
    StringBuilder joined = new StringBuilder();
    String before = "";
    for (String part : parts) {
      if (part.isEmpty()) {
        continue;
      }
      if (!before.isEmpty() && spaceBetween(before, part)) {
        joined.append(' ');
      }
      joined.append(part);
      before = part;
    }
    return joined.toString();
  }
}
