package io.jamak.api.job;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jamak.api.error.Texts;
import io.jamak.api.paging.Params;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bodies of job calls. Fields that are not known here are ignored; those of options are not. */
final class JobRequests {
  private JobRequests() {}

  /**
   * Jobs to make, one for each asset. Fields that are not known are ignored, but for those of the
   * options.
   *
   * @param assetIds UUIDs of 1 to 1000 uploaded assets; required
   * @param options options of all of them; defaults where it is absent
   * @param mode {@code draft}, the default, to wait for a person, or {@code queued} to run at once
   * @param priority -100 to 100, higher runs first; 0 where it is absent
   * @param skipInQueue whether assets that have a draft already are left out; {@code false} where
   *     it is absent
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record CreateJobs(
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

  /**
   * Drafts to change. Fields that are not known are ignored, but for those of the options; at least
   * one of {@code optionsPartial} and {@code priority} is given.
   *
   * @param jobIds UUIDs of 1 to 1000 jobs; required
   * @param optionsPartial the options to change; those that are left out stay as they are
   * @param priority -100 to 100, higher runs first; absent to keep the old one
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ChangeJobs(
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

  /**
   * The jobs that a call is about. Fields that are not known are ignored.
   *
   * @param jobIds UUIDs of 1 to 1000 jobs; required
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record JobSelection(@Nullable List<@Nullable String> jobIds) {
    List<JobId> ids() {
      return JobRequests.ids("jobIds", jobIds, JobId::parse);
    }
  }

  /**
   * Jobs to cancel. Fields that are not known are ignored.
   *
   * @param jobIds UUIDs of 1 to 1000 jobs; required
   * @param force whether running jobs end at once, without a word from their workers: for those
   *     whose workers answer no more; {@code false} where it is absent
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record CancelJobs(@Nullable List<@Nullable String> jobIds, @Nullable Boolean force) {
    List<JobId> ids() {
      return JobRequests.ids("jobIds", jobIds, JobId::parse);
    }

    boolean byForce() {
      return Boolean.TRUE.equals(force);
    }
  }

  /**
   * How a job is run again. Fields that are not known are ignored, but for those of the options.
   *
   * @param keepOptions whether it runs with the old options and {@code options} do not count;
   *     {@code false} where it is absent
   * @param options changes to the old options; none where it is absent
   * @param fromStep the step with which it begins, one of the job's {@code startSteps}, which takes
   *     over what earlier steps have made: {@code COMPOSE}, {@code TRANSLATE} or {@code
   *     WRITE_OUTPUTS}; {@code PROBE} for all steps. Absent, it begins as the old one did, with all
   *     steps where options change
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record RetryJob(
      @Nullable Boolean keepOptions, @Nullable JobOptionsInput options, @Nullable String fromStep) {
    static final RetryJob KEEP = new RetryJob(true, null, null);
    private static final List<JobStep> STARTS =
        List.of(JobStep.PROBE, JobStep.COMPOSE, JobStep.TRANSLATE, JobStep.WRITE_OUTPUTS);

    @Nullable JobStep firstStep() {
      if (fromStep == null) {
        return null;
      }
      return STARTS.stream()
          .filter(step -> step.name().equals(fromStep))
          .findFirst()
          .orElseThrow(() -> Params.bad("fromStep", fromStep, "one of " + STARTS));
    }

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
