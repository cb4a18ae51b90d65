package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobRow;
import io.jamak.ui.format.Dates;
import io.jamak.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Words, icon and hue of a job's state; no two states share an icon.
 *
 * @param key of its words
 * @param value in its words, "" for none; a moment is told as a time of day
 */
record JobLook(String key, Object value, String icon, String accent, String state) {
  private static final String LOOK = "look";

  static JobLook of(JobRow job) {
    return switch (job.status()) {
      case DRAFT -> plain(job, "neutral", "draft");
      case QUEUED -> plain(job, "purple", "queued");
      case RUNNING -> running(job);
      case SUCCEEDED -> succeeded(job);
      case FAILED ->
          job.errorCode() == ErrorCode.TRANSLATE_FAILED
              ? new JobLook("status.partial", "", "warning", "red", "error")
              : plain(job, "red", "error");
      case CANCELED -> plain(job, "neutral", "canceled");
    };
  }

  /** In the language of the page. */
  String text(ZoneId zone) {
    return t(key, value instanceof Instant at ? Dates.time(at, zone, Words.language()) : value);
  }

  /** Classes of its badge: one with places to look at is green, and its flag is not. */
  String[] classes() {
    return accent.equals(LOOK)
        ? new String[] {"aura-accent-green", "badge-look"}
        : new String[] {"aura-accent-" + accent};
  }

  /** The icon of a state by itself, for its filter. */
  static String icon(JobStatus status) {
    return switch (status) {
      case DRAFT -> "list-ol";
      case QUEUED -> "hourglass-start";
      case RUNNING -> "cog";
      case SUCCEEDED -> "check-circle";
      case FAILED -> "close-circle-o";
      case CANCELED -> "ban";
    };
  }

  private static JobLook plain(JobRow job, String accent, String state) {
    return new JobLook("status." + job.status().code(), "", icon(job.status()), accent, state);
  }

  private static JobLook running(JobRow job) {
    if (job.cancelRequestedAt() != null) {
      return new JobLook("status.canceling", "", "stop", "neutral", "processing");
    }
    Instant until = job.waitingUntil();
    if (until != null && until.isAfter(Instant.now())) {
      return new JobLook("status.patience", until, "hourglass", "orange", "processing");
    }
    Integer progress = job.progress();
    return progress == null
        ? plain(job, "blue", "processing")
        : new JobLook(
            "status.running.percent",
            String.valueOf(progress),
            icon(JobStatus.RUNNING),
            "blue",
            "processing");
  }

  /** An empty file or a place to look at is never a plain "done". */
  private static JobLook succeeded(JobRow job) {
    if (job.noSpeech()) {
      return new JobLook("status.noSpeech", "", "volume-off", "orange", "done");
    }
    int places = job.warnings().size();
    return places == 0
        ? plain(job, "green", "done")
        : new JobLook("status.look", places, "flag-o", LOOK, "done");
  }
}
