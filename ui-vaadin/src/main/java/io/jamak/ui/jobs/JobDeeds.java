package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.jamak.api.job.BulkResult;
import io.jamak.api.job.BulkResult.Verdict;
import io.jamak.api.job.CreatedJobs;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.store.job.JobRow;
import io.jamak.ui.notice.Notice.Kind;
import io.jamak.ui.notice.Toasts;
import io.jamak.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;

/** Cancel and retry, asked about where they cannot be undone, and what came of them. */
class JobDeeds {
  private final JobDesk desk;
  private final Consumer<List<JobId>> started;

  /** {@code started} hears of new jobs, an empty list for "many". */
  JobDeeds(JobDesk desk, Consumer<List<JobId>> started) {
    this.desk = desk;
    this.started = started;
  }

  void retry(List<JobRow> jobs) {
    try {
      if (jobs.size() == 1) {
        retryOne(jobs.getFirst());
      } else {
        List<BulkResult> results = desk.retryAll(ids(jobs));
        say("deed.retried", results);
        started.accept(List.of());
      }
    } catch (JamakException refused) {
      Toasts.say(Kind.FAILED, Words.of(refused.code()));
    }
  }

  void askToCancel(List<JobRow> jobs) {
    if (jobs.isEmpty()) {
      return;
    }
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(t("cancel.title", jobs.size()));
    dialog.setText(t("cancel.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(t("cancel.back"));
    dialog.setConfirmText(t("cancel.confirm", jobs.size()));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirm -> cancel(jobs));
    dialog.open();
    dialog
        .getElement()
        .executeJs("setTimeout(() => this.querySelector('[slot=cancel-button]')?.focus(), 50)");
  }

  private void cancel(List<JobRow> jobs) {
    try {
      say("deed.canceled", desk.cancel(ids(jobs)));
    } catch (JamakException refused) {
      Toasts.say(Kind.FAILED, Words.of(refused.code()));
    }
  }

  private void retryOne(JobRow job) {
    CreatedJobs made = desk.retry(job.id());
    BulkResult result = made.results().getFirst();
    ErrorCode code = result.code();
    if (result.verdict() == Verdict.FAILED && code != null) {
      Toasts.say(Kind.FAILED, Words.of(code));
    } else {
      Toasts.say(Kind.INFO, t("deed.again", job.filename()));
    }
    started.accept(made.jobs().stream().map(JobRow::id).toList());
  }

  private static void say(String key, List<BulkResult> results) {
    long done = count(results, Verdict.DONE);
    long skipped = count(results, Verdict.SKIPPED);
    long failed = count(results, Verdict.FAILED);
    boolean clean = skipped + failed == 0;
    Toasts.say(
        failed > 0 ? Kind.FAILED : Kind.INFO,
        clean ? t(key, done) : t(key + ".partly", done, skipped, failed));
  }

  private static long count(List<BulkResult> results, Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).count();
  }

  private static List<JobId> ids(List<JobRow> jobs) {
    return jobs.stream().map(JobRow::id).toList();
  }
}
