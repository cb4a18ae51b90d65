package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobRow;
import io.jamak.ui.words.Words;

/** Words, icon and hue of a job's state; no two states share an icon. */
record JobLook(String text, String icon, String accent, String state) {

  private static final String LOOK = "look";

  /** Classes of its badge: one with places to look at is green, and its flag is not. */
  String[] classes() {
    return accent.equals(LOOK)
        ? new String[] {"aura-accent-green", "badge-look"}
        : new String[] {"aura-accent-" + accent};
  }

  static JobLook of(JobRow job) {
    return switch (job.status()) {
      case DRAFT -> new JobLook(Words.of(job.status()), "list-ol", "neutral", "draft");
      case QUEUED -> new JobLook(Words.of(job.status()), "hourglass-start", "purple", "queued");
      case RUNNING -> new JobLook(running(job), "cog", "blue", "processing");
      case SUCCEEDED -> succeeded(job);
      case FAILED ->
          partly(job)
              ? new JobLook(t("status.partial"), "warning", "red", "error")
              : new JobLook(Words.of(job.status()), "close-circle-o", "red", "error");
      case CANCELED -> new JobLook(Words.of(job.status()), "ban", "neutral", "canceled");
    };
  }

  /** An empty file or a place to look at is never a plain "done". */
  private static JobLook succeeded(JobRow job) {
    if (job.noSpeech()) {
      return new JobLook(t("status.noSpeech"), "volume-off", "orange", "done");
    }
    return job.warnings().isEmpty()
        ? new JobLook(Words.of(job.status()), icon(job.status()), "green", "done")
        : new JobLook(t("status.look", job.warnings().size()), "flag-o", LOOK, "done");
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

  private static String running(JobRow job) {
    Integer progress = job.progress();
    return progress == null
        ? Words.of(JobStatus.RUNNING)
        : t("status.running.percent", String.valueOf(progress));
  }

  private static boolean partly(JobRow job) {
    return job.errorCode() == ErrorCode.TRANSLATE_FAILED;
  }
}
