package io.jamak.ui.jobs;

import io.jamak.domain.Ids;
import io.jamak.domain.account.UserId;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.JobWarning;
import io.jamak.store.job.JobRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobs in the states that tests need. */
public final class TestJobs {
  public static final Instant BIRTH = Instant.parse("2026-11-23T11:00:00Z");

  private TestJobs() {}

  public static JobRow running() {
    return job(JobStatus.RUNNING, null, null, null);
  }

  static JobRow canceling() {
    return job(JobStatus.RUNNING, null, null, null, false, List.of(), null, BIRTH.plusSeconds(9));
  }

  static JobRow in(JobStatus status) {
    return job(status, null, null, status.isTerminal() ? BIRTH.plusSeconds(60) : null);
  }

  /** Succeeded in what was heard as Korean, with these warnings. */
  static JobRow warned(boolean noSpeech, JobWarning... warnings) {
    return job(
        JobStatus.SUCCEEDED, null, null, BIRTH.plusSeconds(60), noSpeech, List.of(warnings), "ko");
  }

  public static JobRow failed(ErrorCode code, JobStep step, Instant end) {
    return job(JobStatus.FAILED, code, step, end);
  }

  private static JobRow job(
      JobStatus status, @Nullable ErrorCode code, @Nullable JobStep step, @Nullable Instant end) {
    return job(status, code, step, end, false, List.of(), null);
  }

  private static JobRow job(
      JobStatus status,
      @Nullable ErrorCode code,
      @Nullable JobStep step,
      @Nullable Instant end,
      boolean noSpeech,
      List<JobWarning> warnings,
      @Nullable String detectedLang) {
    return job(status, code, step, end, noSpeech, warnings, detectedLang, null);
  }

  private static JobRow job(
      JobStatus status,
      @Nullable ErrorCode code,
      @Nullable JobStep step,
      @Nullable Instant end,
      boolean noSpeech,
      List<JobWarning> warnings,
      @Nullable String detectedLang,
      @Nullable Instant cancelRequestedAt) {
    return new JobRow(
        JobId.next(),
        new UserId(Ids.next()),
        new WorkspaceId(Ids.next()),
        AssetId.next(),
        "holiday.mp4",
        status,
        0,
        JobOptions.DEFAULT,
        40,
        null,
        noSpeech,
        code,
        step,
        code == null ? null : 1,
        code == null ? null : "engine: died (expected: words)",
        null,
        BIRTH,
        BIRTH,
        end,
        BIRTH,
        warnings,
        detectedLang,
        null,
        cancelRequestedAt,
        null,
        false,
        false,
        1);
  }
}
