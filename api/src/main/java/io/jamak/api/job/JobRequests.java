package io.jamak.api.job;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jamak.api.error.Texts;
import io.jamak.api.paging.Params;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bodies of job calls. Fields that are not known here are ignored; those of options are not. */
final class JobRequests {
  private JobRequests() {}

  /** {@code mode}: draft (default) or queued. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Create(
      @Nullable List<@Nullable String> assetIds,
      @Nullable JobOptionsInput options,
      @Nullable String mode,
      @Nullable Integer priority,
      @Nullable Boolean skipInQueue) {
    NewJobs order() {
      return new NewJobs(
          ids("assetIds", assetIds, AssetId::parse),
          options == null ? JobOptionsInput.NONE : options,
          queued(),
          priority == null ? 0 : priority,
          Boolean.TRUE.equals(skipInQueue));
    }

    private boolean queued() {
      if (mode == null || mode.equals("draft")) {
        return false;
      }
      if (mode.equals("queued")) {
        return true;
      }
      throw Params.bad("mode", mode, "draft or queued");
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Change(
      @Nullable List<@Nullable String> jobIds,
      @Nullable JobOptionsInput optionsPartial,
      @Nullable Integer priority) {
    List<JobId> ids() {
      return JobRequests.ids("jobIds", jobIds, JobId::parse);
    }

    JobOptionsInput options() {
      if (optionsPartial == null && priority == null) {
        throw Texts.bad("optionsPartial", "absent", "an object");
      }
      return optionsPartial == null ? JobOptionsInput.NONE : optionsPartial;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Bulk(@Nullable List<@Nullable String> jobIds) {
    List<JobId> ids() {
      return JobRequests.ids("jobIds", jobIds, JobId::parse);
    }
  }

  /** {@code force} is for running jobs whose workers answer no more. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Cancel(@Nullable List<@Nullable String> jobIds, @Nullable Boolean force) {
    List<JobId> ids() {
      return JobRequests.ids("jobIds", jobIds, JobId::parse);
    }

    boolean byForce() {
      return Boolean.TRUE.equals(force);
    }
  }

  /** {@code options} are changes to the old ones; with keepOptions they may not be given. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Retry(@Nullable Boolean keepOptions, @Nullable JobOptionsInput options) {
    static final Retry KEEP = new Retry(true, null);

    JobOptionsInput changes() {
      return Boolean.TRUE.equals(keepOptions) || options == null ? JobOptionsInput.NONE : options;
    }
  }

  private static <T> List<T> ids(
      String field, @Nullable List<@Nullable String> texts, Function<String, T> parse) {
    List<@Nullable String> given = Texts.present(field, texts, "an array of UUIDs");
    JobCreator.checkCount(field, given.size());
    List<T> ids = new ArrayList<>();
    for (String text : given) {
      ids.add(parse.apply(Texts.present(field, text, "UUIDs")));
    }
    return ids;
  }
}
