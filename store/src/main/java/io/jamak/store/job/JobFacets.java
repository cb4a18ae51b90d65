package io.jamak.store.job;

import io.jamak.domain.account.UserId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What occurs, or has occurred, among the jobs of a workspace, and may be filtered by.
 *
 * @param languages spoken, heard or translated into
 * @param engines ids of transcribers that were asked for, "" for the best that was ready
 * @param people who made jobs, by their address
 */
public record JobFacets(
    List<String> languages,
    List<String> engines,
    List<String> profiles,
    Set<OutputFormat> formats,
    Set<ErrorCode> errorCodes,
    Set<WarningCode> warnings,
    List<Person> people) {

  /** Who made jobs. */
  public record Person(UserId id, String email) {}

  /** Collects what sets of options hold. */
  static final class OptionFacets {
    private final Set<String> languages = new TreeSet<>();
    private final Set<String> engines = new TreeSet<>();
    private final Set<String> profiles = new TreeSet<>();
    private final Set<OutputFormat> formats = EnumSet.noneOf(OutputFormat.class);

    void add(JobOptions options) {
      languages.add(options.sourceLang());
      languages.addAll(options.activeTargets());
      engines.add(options.engine());
      profiles.add(options.profile());
      formats.addAll(options.outputFormats());
    }

    void heard(String language) {
      languages.add(language);
    }

    JobFacets with(Set<ErrorCode> errorCodes, Set<WarningCode> warnings, List<Person> people) {
      languages.remove(JobOptions.DETECT);
      return new JobFacets(
          List.copyOf(languages),
          List.copyOf(engines),
          List.copyOf(profiles),
          formats,
          errorCodes,
          warnings,
          people);
    }
  }
}
