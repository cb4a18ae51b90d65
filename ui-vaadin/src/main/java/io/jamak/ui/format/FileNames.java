package io.jamak.ui.format;

import io.jamak.domain.EscapedText;
import java.text.Normalizer;

/** File names in two parts, so that the end with its extension stays in sight. */
public final class FileNames {
  private static final int TAIL = 10;

  private FileNames() {}

  /**
   * The name in two: what may be cut when space is short, and the end that must stay. The first is
   * empty for short names.
   */
  public static Parts parts(String name) {
    String whole = whole(name);
    int length = whole.codePointCount(0, whole.length());
    int cut = length <= TAIL ? 0 : whole.offsetByCodePoints(whole.length(), -TAIL);
    return new Parts(whole.substring(0, cut), whole.substring(cut));
  }

  /** All of a name, what could not be seen written out. */
  public static String whole(String name) {
    return EscapedText.of(Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  /** Head and tail of a name. */
  public record Parts(String head, String tail) {}
}
