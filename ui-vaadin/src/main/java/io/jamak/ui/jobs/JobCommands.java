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
import io.jamak.ui.format.FileNames;
import io.jamak.ui.notice.Notice.Kind;
import io.jamak.ui.notice.Toasts;
import io.jamak.ui.script.PageScript;
import io.jamak.ui.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Cancel and retry, asked about where they cannot be undone, and what came of them. */
class JobCommands {
  private final JobUseCases useCases;
  private final Consumer<List<JobId>> started;

  /** {@code started} hears of new jobs, an empty list for "many". */
  JobCommands(JobUseCases useCases, Consumer<List<JobId>> started) {
    this.useCases = useCases;
    this.started = started;
  }

  void retry(List<JobRow> jobs) {
    try {
      if (jobs.size() == 1) {
        retryOne(jobs.getFirst());
      } else {
        List<BulkResult> results = useCases.retryAll(ids(jobs));
        say("deed.retried", "deed.skipped", results);
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
    PageScript.FOCUS_CANCEL.on(dialog.getElement());
  }

  private void cancel(List<JobRow> jobs) {
    try {
      say("deed.canceled", "deed.ended", useCases.cancel(ids(jobs)));
    } catch (JamakException refused) {
      Toasts.say(Kind.FAILED, Words.of(refused.code()));
    }
  }

  private void retryOne(JobRow job) {
    CreatedJobs made = useCases.retry(job.id());
    BulkResult result = made.results().getFirst();
    ErrorCode code = result.code();
    if (result.verdict() == Verdict.FAILED && code != null) {
      Toasts.say(Kind.FAILED, Words.of(code));
    } else {
      Toasts.say(Kind.INFO, t("deed.again", FileNames.whole(job.filename())));
    }
    started.accept(made.jobs().stream().map(JobRow::id).toList());
  }

  /** Only what there was: nothing is said of none. */
  private static void say(String done, String skipped, List<BulkResult> results) {
    long failed = count(results, Verdict.FAILED);
    String rest =
        joined(
            " · ", words(skipped, count(results, Verdict.SKIPPED)), words("deed.failed", failed));
    Toasts.say(
        failed > 0 ? Kind.FAILED : Kind.INFO,
        joined(" ", words(done, count(results, Verdict.DONE)), rest));
  }

  private static String words(String key, long count) {
    return count == 0 ? "" : t(key, count);
  }

  private static String joined(String separator, String... parts) {
    return Arrays.stream(parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(separator));
  }

  private static long count(List<BulkResult> results, Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).count();
  }

  private static List<JobId> ids(List<JobRow> jobs) {
    return jobs.stream().map(JobRow::id).toList();
  }
}
