package io.jamak.ui.format;

import static io.jamak.ui.words.Words.t;

import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import io.jamak.ui.words.Language;
import io.jamak.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A job's options in one line: {@code 영어 → 스페인어 · SRT, VTT · 화자 구분}. */
public final class OptionsText {
  private OptionsText() {}

  /** In the language of the page. */
  public static String of(JobOptions options) {
    return of(options, null);
  }

  /** The same, with the language that was heard where it was to be detected. */
  public static String of(JobOptions options, @Nullable String detected) {
    List<String> parts = new ArrayList<>();
    parts.add(languages(options, detected));
    parts.add(
        options.outputFormats().stream().map(OutputFormat::name).collect(Collectors.joining(", ")));
    if (options.diarization()) {
      parts.add(t("options.diarization"));
    }
    return String.join(" · ", parts);
  }

  /** A language's name in the language of the page; "auto" is detection. */
  public static String language(String tag) {
    return language(tag, Words.language());
  }

  static String language(String tag, Language page) {
    if (tag.equals("auto")) {
      return t("options.auto");
    }
    if (tag.equals("und")) {
      return t("options.unknown");
    }
    String name = Locale.forLanguageTag(tag).getDisplayName(page.locale());
    // browsers write it so, and both stand on one screen
    String written = page == Language.KO ? name.replace(" (", "(") : name;
    return written.isEmpty() ? tag : written;
  }

  private static String languages(JobOptions options, @Nullable String detected) {
    String asked = options.sourceLang();
    String source =
        detected != null && asked.equals(JobOptions.DETECT)
            ? t("options.detected", language(detected))
            : language(asked);
    List<String> targets = options.activeTargets();
    return targets.isEmpty()
        ? source
        : source
            + " → "
            + targets.stream().map(OptionsText::language).collect(Collectors.joining(", "));
  }
}
