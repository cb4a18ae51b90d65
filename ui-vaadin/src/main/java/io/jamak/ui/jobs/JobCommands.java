package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.jamak.api.job.BulkResult;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.store.job.JobRow;
import io.jamak.ui.format.FileNames;
import io.jamak.ui.notice.Notice.Kind;
import io.jamak.ui.notice.Toasts;
import io.jamak.ui.script.PageScript;
import io.jamak.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cancel and retry of the open job, asked about where they cannot be undone, and what came of them.
 */
class JobCommands {
  private final JobUseCases useCases;
  private final Consumer<List<JobId>> started;

  /** {@code started} hears of new jobs. */
  JobCommands(JobUseCases useCases, Consumer<List<JobId>> started) {
    this.useCases = useCases;
    this.started = started;
  }

  void retry(JobRow job) {
    try {
      JobRow made = useCases.retry(job.id());
      Toasts.say(Kind.INFO, t("deed.again", FileNames.whole(job.filename())));
      started.accept(List.of(made.id()));
    } catch (JamakException refused) {
      boolean full = refused.code() == ErrorCode.QUOTA;
      Toasts.say(Kind.FAILED, full ? t("deed.notAgain") : Words.of(refused.code()));
    }
  }

  void askToCancel(JobRow job) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(t("cancel.title", 1));
    dialog.setText(t("cancel.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(t("cancel.back"));
    dialog.setConfirmText(t("cancel.confirm", 1));
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirm -> cancel(job));
    dialog.open();
    PageScript.FOCUS_CANCEL.on(dialog.getElement());
  }

  private void cancel(JobRow job) {
    try {
      say(useCases.cancel(List.of(job.id())), t("deed.canceled", 1));
    } catch (JamakException refused) {
      Toasts.say(Kind.FAILED, Words.of(refused.code()));
    }
  }

  /** What came of the one job. */
  private static void say(List<BulkResult> results, String done) {
    BulkResult result = results.getFirst();
    ErrorCode code = result.code();
    switch (result.verdict()) {
      case DONE -> Toasts.say(Kind.INFO, done);
      case SKIPPED -> Toasts.say(Kind.INFO, t("deed.ended", 1));
      case FAILED ->
          Toasts.say(Kind.FAILED, Words.of(code == null ? ErrorCode.INTERNAL_ERROR : code));
    }
  }
}
