package io.jamak.ui.notice;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.UI;
import io.jamak.api.event.LiveEvent;
import io.jamak.api.job.JobService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobRow;
import io.jamak.ui.format.FileNames;
import io.jamak.ui.jobs.JobsNavigation;
import io.jamak.ui.notice.Notice.Kind;
import io.jamak.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Turns jobs that ended into toasts and notices; many at once become one toast. */
public final class JobNews {
  private static final int NAME_LENGTH = 32;
  private static final Set<String> ENDS =
      Set.of(EventType.JOB_SUCCEEDED.name(), EventType.JOB_FAILED.name());

  private final JobService jobs;
  private final Caller caller;
  private final UI ui;

  public JobNews(JobService jobs, Caller caller, UI ui) {
    this.jobs = jobs;
    this.caller = caller;
    this.ui = ui;
  }

  /** Takes a batch of changes, under the page's lock. */
  public void take(List<LiveEvent> events) {
    List<JobId> ended =
        events.stream()
            .filter(event -> ENDS.contains(event.type()))
            .map(event -> new JobId(event.entityId()))
            .distinct()
            .toList();
    if (ended.isEmpty()) {
      return;
    }
    List<JobRow> rows = jobs.listByIds(caller, ended);
    rows.forEach(job -> NoticeBoard.current().add(notice(job)));
    if (rows.size() == 1) {
      toast(rows.getFirst());
    } else if (!rows.isEmpty()) {
      toast(rows);
    }
  }

  private static Notice notice(JobRow job) {
    boolean failed = job.status() == JobStatus.FAILED;
    String name = FileNames.shorten(job.filename(), NAME_LENGTH);
    ErrorCode code = job.errorCode() == null ? ErrorCode.INTERNAL_ERROR : job.errorCode();
    return failed
        ? new Notice(Kind.FAILED, t("notice.failed", name, Words.of(code)), job.id(), Instant.now())
        : new Notice(
            Kind.DONE,
            t(job.noSpeech() ? "notice.noSpeech" : "notice.done", name),
            job.id(),
            Instant.now());
  }

  private void toast(JobRow job) {
    Notice notice = notice(job);
    Toasts.of(ui)
        .show(
            notice.kind(),
            notice.text(),
            t("notice.open"),
            () -> JobsNavigation.toJob(ui, job.id()));
  }

  private void toast(List<JobRow> rows) {
    long failed = rows.stream().filter(job -> job.status() == JobStatus.FAILED).count();
    long done = rows.size() - failed;
    String text = failed == 0 ? t("notice.many", done) : t("notice.manyFailed", done, failed);
    Toasts.of(ui)
        .show(
            failed == 0 ? Kind.DONE : Kind.FAILED,
            text,
            t("notice.openAll"),
            () -> ui.navigate("jobs"));
  }
}
