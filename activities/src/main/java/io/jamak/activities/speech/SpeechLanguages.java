package io.jamak.activities.speech;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The languages of Whisper models, and the ways in which servers write them. */
public final class SpeechLanguages {
  /**
   * "auto" first: the models detect. Then the 99 languages of Whisper, Korean and English first.
   */
  public static final List<String> WHISPER =
      List.of(
          ("auto ko en ja zh yue es fr de pt it ru vi th id hi ar tr pl nl sv uk cs da fi no el he hu"
                  + " ro bg ca hr lt lv et sk sl sr ms ta te bn ur fa tl sw af am as az ba be bo br"
                  + " bs cy eu fo gl gu ha haw ht hy is jv ka kk km kn la lb ln lo mg mi mk ml mn mr"
                  + " mt my ne nn oc pa ps sa sd si sn so sq su tg tk tt uz yi yo")
              .split(" "));

  private static final String JAVANESE = "jv";
  private static final String WHISPER_JAVANESE = "jw";

  private static final Map<String, String> BY_NAME = byName();

  private SpeechLanguages() {}

  /**
   * Refuses what no Whisper model knows.
   *
   * @throws JamakException LANGUAGE_NOT_SUPPORTED
   */
  public static void requireWhisper(String language) {
    // plans that are older than its code here name Javanese as the models do
    if (!WHISPER.contains(language) && !language.equals(WHISPER_JAVANESE)) {
      throw new JamakException(
          ErrorCode.LANGUAGE_NOT_SUPPORTED,
          "language: " + language + " (expected: one of " + WHISPER + ")");
    }
  }

  /** "dutch", "Dutch", "nl-NL" and "nl" are all "nl"; "" when nothing is known by that name. */
  public static String code(String written) {
    String lower = written.strip().toLowerCase(Locale.ROOT);
    String named = BY_NAME.get(lower);
    if (named != null) {
      return named;
    }
    String primary = lower.split("[-_]", 2)[0];
    if (primary.equals(WHISPER_JAVANESE)) {
      return JAVANESE;
    }
    return primary.matches("[a-z]{2,3}") ? primary : "";
  }

  /** How Whisper models call a language: as BCP 47 does, but for Javanese. */
  public static String forWhisper(String language) {
    return language.equals(JAVANESE) ? WHISPER_JAVANESE : language;
  }

  private static Map<String, String> byName() {
    Map<String, String> names = new HashMap<>();
    Arrays.stream(Locale.getISOLanguages())
        .forEach(
            code ->
                names.put(
                    Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                    code));
    return names;
  }
}
