package io.jamak.api.job;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.SubtitleProfiles;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fills defaults in and refuses what cannot be meant; knows nothing of engines. */
final class OptionsMaker {
  static final int MAX_TARGETS = 20;
  private static final int MAX_FORMATS = 20;
  private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

  private OptionsMaker() {}

  /** Complete options for a new job. */
  static JobOptions fromDefaults(JobOptionsInput input) {
    return merge(JobOptions.DEFAULT, input);
  }

  /**
   * {@code base} with what was said changed. The profile follows a new source language while it is
   * the old one's default.
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
            profile(base, source, input.profile()));
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
            input.profile()));
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

  private static String profile(JobOptions base, String source, @Nullable String wanted) {
    if (wanted == null) {
      boolean wasDefault = base.profile().equals(SubtitleProfiles.defaultFor(base.sourceLang()));
      return wasDefault ? SubtitleProfiles.defaultFor(source) : base.profile();
    }
    if (!SubtitleProfiles.NAMES.contains(wanted)) {
      throw invalid("profile", wanted, "one of " + String.join(", ", SubtitleProfiles.NAMES));
    }
    return wanted;
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
          Arrays.stream(OutputFormat.values())
              .filter(format -> format.code().equals(name) || format.name().equals(name))
              .findFirst()
              .orElseThrow(() -> invalid("outputFormats", name, "of " + knownFormats())));
    }
    return List.copyOf(formats);
  }

  private static String language(String field, @Nullable String text) {
    if (text == null || text.isBlank() || text.length() > 35) {
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
    return Arrays.stream(OutputFormat.values())
        .map(OutputFormat::code)
        .collect(Collectors.joining(", "));
  }

  private static JamakException invalid(String field, @Nullable String value, String expected) {
    return new JamakException(
        ErrorCode.OPTIONS_INVALID, field + ": " + value + " (expected: " + expected + ")");
  }
}
