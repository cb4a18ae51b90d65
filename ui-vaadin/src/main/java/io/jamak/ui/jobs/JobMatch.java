package io.jamak.ui.jobs;

import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobRow;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says for a row that changed whether the list would show it, so that newcomers are counted and
 * leavers dimmed without asking the database. Tags are not known here, so a search by tag may
 * undercount newcomers until the list is loaded anew.
 */
final class JobMatch {
  private JobMatch() {}

  static boolean matches(JobFilter filter, JobRow job) {
    JobOptions options = job.options();
    String language = filter.language();
    return (filter.statuses().isEmpty() || filter.statuses().contains(job.status()))
        && (filter.errorCode() == null || filter.errorCode() == job.errorCode())
        && (filter.translate() == null || filter.translate() == options.translate())
        && (filter.format() == null || options.outputFormats().contains(filter.format()))
        && (language == null || speaks(options, language) || language.equals(job.detectedLang()))
        && (filter.warnings().isEmpty() || warned(filter.warnings(), job))
        && within(filter.from(), filter.to(), job.createdAt())
        && found(filter.search(), job);
  }

  private static boolean speaks(JobOptions options, String language) {
    return Stream.concat(Stream.of(options.sourceLang()), options.activeTargets().stream())
        .anyMatch(language::equals);
  }

  private static boolean warned(Set<WarningCode> codes, JobRow job) {
    return job.warnings().stream().anyMatch(warning -> codes.contains(warning.code()));
  }

  private static boolean within(@Nullable Instant from, @Nullable Instant to, Instant moment) {
    return (from == null || !moment.isBefore(from)) && (to == null || moment.isBefore(to));
  }

  private static boolean found(@Nullable String search, JobRow job) {
    return search == null
        || fold(job.filename()).contains(fold(search))
        || job.id().toString().equals(fold(search));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
  }
}
