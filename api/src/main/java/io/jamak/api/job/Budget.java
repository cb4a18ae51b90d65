package io.jamak.api.job;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStep;
import io.jamak.store.account.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a month's plan while a bulk run goes through its jobs. Not thread-safe: the
 * workspace's lock is held around it.
 */
final class Budget {
  private final Plan plan;
  private long processingMs;
  private long translationMs;

  /**
   * @param processingMs used and reserved
   * @param translationMs used and reserved
   */
  Budget(Plan plan, long processingMs, long translationMs) {
    this.plan = plan;
    this.processingMs = processingMs;
    this.translationMs = translationMs;
  }

  /**
   * Takes what a job will need; a length that is not known yet counts as nothing, and so does what
   * it takes over from an earlier attempt.
   *
   * @throws JamakException QUOTA, and nothing is taken, when the plan does not hold it
   */
  void take(@Nullable Long durationMs, JobOptions options, @Nullable JobStep fromStep) {
    long length = durationMs == null ? 0 : durationMs;
    long listened = fromStep == null ? length : 0;
    int languages = fromStep == JobStep.WRITE_OUTPUTS ? 0 : options.activeTargets().size();
    long translated = length * languages;
    if (fromStep == null) {
      check("processingMs", processingMs, listened, plan.processingMs());
    }
    if (languages > 0) {
      check("translationMs", translationMs, translated, plan.translationMs());
    }
    processingMs += listened;
    translationMs += translated;
  }

  private static void check(String what, long used, long more, long limit) {
    if (used + more > limit || used >= limit) {
      throw new JamakException(
          ErrorCode.QUOTA,
          what + ": " + used + " used + " + more + " (expected: <= " + limit + " this month)");
    }
  }
}
