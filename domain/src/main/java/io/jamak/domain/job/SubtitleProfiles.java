package io.jamak.domain.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names of the subtitle profiles that a job can ask for. Their rules live with the code that
 * composes cues; the names are here because options are checked long before a cue exists.
 */
public final class SubtitleProfiles {
  /** The profile that follows the language which was found. */
  public static final String AUTO = "auto";

  /** Every name that {@code JobOptions.profile} may hold. */
  public static final List<String> NAMES =
      List.of(
          AUTO,
          "ko-standard",
          "ko-sdh",
          "ko-kids",
          "ko-shorts",
          "en-standard",
          "latin-standard",
          "ja-standard",
          "zh-standard",
          "bbc-online",
          "ebu-stl");

  private SubtitleProfiles() {}

  /** The profile that is meant: the one named, or for "auto" the standard of this language. */
  public static String resolve(String profile, String language) {
    return profile.equals(AUTO) ? defaultFor(language) : profile;
  }

  /**
   * The profile for speech in this BCP 47 language. A language that is not known yet ("auto",
   * "und") has none and gets {@link #AUTO}'s widest reading, English.
   */
  public static String defaultFor(String language) {
    String primary = language.split("-", 2)[0];
    return switch (primary) {
      case "ko", "ja", "zh" -> primary + "-standard";
      case "en", "auto", "und" -> "en-standard";
      default -> "latin-standard";
    };
  }

  /** The default of every language that has one of its own; "*" stands for all others. */
  public static Map<String, String> byLanguage() {
    Map<String, String> own = new TreeMap<>();
    own.put("*", defaultFor("*"));
    for (String language : Locale.getISOLanguages()) {
      if (!defaultFor(language).equals(own.get("*"))) {
        own.put(language, defaultFor(language));
      }
    }
    return own;
  }
}
