package io.jamak.ui.format;

import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import io.jamak.ui.words.Language;
import io.jamak.ui.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A job's options in one line: {@code 영어 → 스페인어 · SRT, VTT · 화자 구분}; {@code kit/format.js} writes
 * the same.
 */
public final class OptionsText {
  private final Language page;
  private final Wording words;

  OptionsText(Language page, Wording words) {
    this.page = page;
    this.words = words;
  }

  /** The words of a key in the language of a page. */
  @FunctionalInterface
  interface Wording {
    String of(String key, Object... values);
  }

  /** In the language of the page, with the one that was heard where it was to be detected. */
  public static String of(JobOptions options, @Nullable String detected) {
    return ofPage().summary(options, detected);
  }

  /** A language's name in the language of the page; "auto" is detection. */
  public static String language(String tag) {
    return ofPage().name(tag);
  }

  private static OptionsText ofPage() {
    return new OptionsText(Words.language(), Words::t);
  }

  String summary(JobOptions options, @Nullable String detected) {
    List<String> parts = new ArrayList<>();
    parts.add(languages(options, detected));
    parts.add(
        options.outputFormats().stream().map(OutputFormat::name).collect(Collectors.joining(", ")));
    if (options.diarization()) {
      parts.add(words.of("options.diarization"));
    }
    return String.join(" · ", parts);
  }

  String name(String tag) {
    if (tag.equals(JobOptions.DETECT)) {
      return words.of("options.auto");
    }
    if (tag.equals("und")) {
      return words.of("options.unknown");
    }
    String name = Locale.forLanguageTag(tag).getDisplayName(page.locale());
    // browsers write it so, and both stand on one screen
    String written = page == Language.KO ? name.replace(" (", "(") : name;
    return written.isEmpty() ? tag : written;
  }

  private String languages(JobOptions options, @Nullable String detected) {
    String asked = options.sourceLang();
    String source =
        detected != null && asked.equals(JobOptions.DETECT)
            ? words.of("options.detected", name(detected))
            : name(asked);
    List<String> targets = options.activeTargets();
    return targets.isEmpty()
        ? source
        : source + " → " + targets.stream().map(this::name).collect(Collectors.joining(", "));
  }
}
