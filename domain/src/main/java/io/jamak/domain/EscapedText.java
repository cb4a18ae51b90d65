package io.jamak.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows what a reader could not see, or what would move other text: controls (ESC starts commands
 * of terminals, line breaks forge log lines), marks that turn the direction of writing ({@code
 * gpj.exe} reads as {@code exe.jpg}), characters without width. They are kept as data and shown as
 * {@code \}{@code u202E}. Joiners stay: emoji and many scripts are written with them.
 */
public final class EscapedText {
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F"
              + "\\uFEFF\\uFFF9-\\uFFFB\\uFFFE\\uFFFF\\p{Cs}]");

  private EscapedText() {}

  /** {@code text} with its unseen characters written out. */
  public static String of(String text) {
    Matcher unseen = UNSEEN.matcher(text);
    return unseen.find()
        ? unseen.replaceAll(
            found -> Matcher.quoteReplacement("\\u%04X".formatted((int) found.group().charAt(0))))
        : text;
  }
}
