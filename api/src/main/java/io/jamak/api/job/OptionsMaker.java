package io.jamak.api.job;

import io.jamak.api.engine.Capabilities;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.SubtitleProfiles;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills defaults in and refuses what cannot be meant whatever the engines are. */
final class OptionsMaker {
  static final int MAX_TARGETS = 20;
  private static final int MAX_FORMATS = 20;
  private static final int MAX_TAG = 35;
  private static final int MAX_TRACK = 64;
  private static final int MAX_ENGINE = 64;
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  private OptionsMaker() {}

  /** Complete options for a new job, with the source language that the engines can best do. */
  static JobOptions fromDefaults(JobOptionsInput input, Capabilities engines) {
    return merge(
        JobOptions.DEFAULT.withSourceLang(engines.defaultSource(engine("", input))), input);
  }

  /**
   * {@code base} with what was said changed.
   *
   * @throws JamakException OPTIONS_INVALID or LANGUAGE_NOT_SUPPORTED
   */
  static JobOptions merge(JobOptions base, JobOptionsInput input) {
    String source =
        input.sourceLang() == null ? base.sourceLang() : language("sourceLang", input.sourceLang());
    JobOptions options =
        new JobOptions(
            source,
            input.translate() == null ? base.translate() : input.translate(),
            input.targetLang() == null ? base.targetLangs() : targets(input.targetLang()),
            input.outputFormats() == null ? base.outputFormats() : formats(input.outputFormats()),
            input.diarization() == null ? base.diarization() : input.diarization(),
            profile(base, input.profile()),
            input.audioTrack() == null ? base.audioTrack() : track(input.audioTrack()),
            engine(base.engine(), input));
    return checked(options);
  }

  /**
   * Refuses values that are wrong whatever they are merged with, so that an edit of many jobs fails
   * as a whole.
   */
  static void checkAlone(JobOptionsInput input) {
    if (input.targetLang() != null) {
      targets(input.targetLang());
    }
    merge(
        JobOptions.DEFAULT,
        new JobOptionsInput(
            input.sourceLang(),
            false,
            null,
            input.outputFormats(),
            input.diarization(),
            input.profile(),
            input.audioTrack(),
            input.engine()));
  }

  private static JobOptions checked(JobOptions options) {
    if (options.translate() && options.targetLangs().isEmpty()) {
      throw invalid("targetLang", "[]", "at least one language while translate is true");
    }
    if (options.targetLangs().contains(options.sourceLang())) {
      throw invalid("targetLang", options.sourceLang(), "another language than sourceLang");
    }
    return options;
  }

  private static String profile(JobOptions base, @Nullable String wanted) {
    if (wanted == null) {
      return base.profile();
    }
    if (!SubtitleProfiles.NAMES.contains(wanted)) {
      throw invalid("profile", wanted, "one of " + String.join(", ", SubtitleProfiles.NAMES));
    }
    return wanted;
  }

  /** A number as it stands in a player's menu, or the language of the track that is meant. */
  private static String track(String wanted) {
    if (wanted.isEmpty() || wanted.matches("[1-9]|[1-5][0-9]|6[0-4]")) {
      return wanted;
    }
    boolean number = wanted.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    if (number || wanted.length() > MAX_TAG || !isLanguage(wanted)) {
      throw invalid(
          "audioTrack", shown(wanted), "\"\", 1 to " + MAX_TRACK + " or a BCP 47 language");
    }
    return Locale.forLanguageTag(wanted).toLanguageTag();
  }

  private static boolean isLanguage(String tag) {
    try {
      String primary = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
      return !primary.equals("auto") && isKnown(primary);
    } catch (IllformedLocaleException malformed) {
      return false;
    }
  }

  /** Only its form is looked at here; {@link EngineRules} knows which there are. */
  private static String engine(String base, JobOptionsInput input) {
    String wanted = input.engine();
    if (wanted == null) {
      return base;
    }
    if (!wanted.matches("[A-Za-z0-9._-]{0," + MAX_ENGINE + "}")) {
      throw invalid("engine", shown(wanted), "\"\" or the id of a transcriber");
    }
    return wanted;
  }

  private static String shown(String value) {
    return value.length() > MAX_TAG ? value.substring(0, MAX_TAG) + "..." : value;
  }

  private static List<String> targets(List<@Nullable String> wanted) {
    Set<String> targets = new LinkedHashSet<>();
    for (String target : wanted) {
      String language = language("targetLang", target);
      if (language.equals("auto")) {
        throw invalid("targetLang", language, "a language");
      }
      targets.add(language);
    }
    if (targets.size() > MAX_TARGETS) {
      throw invalid("targetLang", targets.size() + " languages", "at most " + MAX_TARGETS);
    }
    return List.copyOf(targets);
  }

  private static List<OutputFormat> formats(List<@Nullable String> wanted) {
    if (wanted.isEmpty() || wanted.size() > MAX_FORMATS) {
      throw invalid("outputFormats", wanted.size() + " formats", "1 to " + MAX_FORMATS);
    }
    Set<OutputFormat> formats = new LinkedHashSet<>();
    for (String name : wanted) {
      formats.add(
          OutputFormat.downloads().stream()
              .filter(format -> format.code().equals(name) || format.name().equals(name))
              .findFirst()
              .orElseThrow(() -> invalid("outputFormats", name, "of " + knownFormats())));
    }
    return List.copyOf(formats);
  }

  private static String language(String field, @Nullable String text) {
    if (text == null || text.isBlank() || text.length() > MAX_TAG) {
      throw invalid(field, text, "a BCP 47 language");
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(text).build();
      return isKnown(locale.getLanguage()) ? locale.toLanguageTag() : unknownLanguage(field, text);
    } catch (IllformedLocaleException malformed) {
      return unknownLanguage(field, text);
    }
  }

  private static boolean isKnown(String primary) {
    return switch (primary.length()) {
      case 2 -> TWO_LETTERS.contains(primary);
      case 3 -> true;
      default -> primary.equals("auto");
    };
  }

  private static String unknownLanguage(String field, String text) {
    throw new JamakException(
        ErrorCode.LANGUAGE_NOT_SUPPORTED, field + ": " + text + " (expected: a BCP 47 language)");
  }

  private static String knownFormats() {
    return OutputFormat.downloads().stream()
        .map(OutputFormat::code)
        .collect(Collectors.joining(", "));
  }

  private static JamakException invalid(String field, @Nullable String value, String expected) {
    return new JamakException(
        ErrorCode.OPTIONS_INVALID, field + ": " + value + " (expected: " + expected + ")");
  }
}
