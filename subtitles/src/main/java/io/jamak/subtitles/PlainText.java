package io.jamak.subtitles;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Makes any string fit for one line of a subtitle: what engines and files say is not trusted. */
public final class PlainText {
  private static final Pattern BREAKS = Pattern.compile("[\\s\\u0085\\u00A0\\u2028\\u2029]+");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\uFEFF\\u200B\\u2060\\uFFFE\\uFFFF]");

  private PlainText() {}

  /**
   * Turns every run of white space and line breaks into one space, drops controls and zero-width
   * spaces, replaces broken surrogates. Joiners inside emoji and words stay.
   */
  public static String clean(String text) {
    String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    String spaced = BREAKS.matcher(whole).replaceAll(" ");
    return UNSEEN.matcher(spaced).replaceAll("").strip();
  }
}
