package io.jamak.api.job;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStep;
import io.jamak.store.job.JobRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * With which step a new attempt begins, and whether what it takes over is there and fits. Storage
 * is not asked, for a retry is one transaction: what was removed there is named when it runs.
 */
final class StartRules {
  private StartRules() {}

  /**
   * The step, null for the first.
   *
   * @param old a job that has ended
   * @param options of the new attempt
   * @param wanted null where nobody said: as the old one, unless its options change or it failed
   *     because of what it began with; PROBE for all steps
   * @throws JamakException RESULTS_GONE
   */
  static @Nullable JobStep stepFor(JobRow old, JobOptions options, @Nullable JobStep wanted) {
    if (wanted == JobStep.PROBE) {
      return null;
    }
    if (wanted == null) {
      boolean same = old.options().equals(options) && old.errorCode() != ErrorCode.RESULTS_GONE;
      return same ? old.fromStep() : null;
    }
    require(old, options, wanted);
    return wanted;
  }

  private static void require(JobRow old, JobOptions options, JobStep wanted) {
    changed(old.options(), options, wanted)
        .forEach(
            (name, value) -> {
              throw gone(name + ": " + value + " (expected: as in job " + old.id() + ")");
            });
    List<JobStep> starts = old.results().starts(options.activeTargets());
    if (!starts.contains(wanted)) {
      throw gone("fromStep: " + wanted + " (expected: one of " + starts + ")");
    }
  }

  /** Options that what is taken over was made with, and that are others now. */
  private static Map<String, Object> changed(JobOptions old, JobOptions now, JobStep from) {
    Map<String, Object> changed = new LinkedHashMap<>();
    note(changed, "sourceLang", old.sourceLang(), now.sourceLang());
    note(changed, "audioTrack", old.audioTrack(), now.audioTrack());
    note(changed, "diarization", old.diarization(), now.diarization());
    note(changed, "engine", old.engine(), now.engine());
    if (from != JobStep.COMPOSE) {
      note(changed, "profile", old.profile(), now.profile());
    }
    return changed;
  }

  private static void note(Map<String, Object> changed, String name, Object old, Object now) {
    if (!old.equals(now)) {
      changed.put(name, now);
    }
  }

  private static JamakException gone(String line) {
    return new JamakException(ErrorCode.RESULTS_GONE, line);
  }
}
