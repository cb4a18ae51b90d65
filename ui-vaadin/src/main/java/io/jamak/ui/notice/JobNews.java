package io.jamak.ui.notice;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
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
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Turns jobs that ended into toasts and notices; many at once become one toast. */
public final class JobNews {
  /** Under which toasts of ended jobs go. */
  public static final String KEY = "jobs";

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
    if (!rows.isEmpty()) {
      tell(Tally.of(ui).with(rows, Instant.now()), rows.getFirst());
    }
  }

  private static Notice notice(JobRow job) {
    boolean failed = job.status() == JobStatus.FAILED;
    String name = FileNames.shorten(job.filename(), NAME_LENGTH);
    ErrorCode code = job.errorCode() == null ? ErrorCode.INTERNAL_ERROR : job.errorCode();
    return failed
        ? new Notice(Kind.FAILED, t("notice.failed", name, Words.of(code)), job.id(), Instant.now())
        : new Notice(
            looks(job) ? Kind.INFO : Kind.DONE, succeeded(job, name), job.id(), Instant.now());
  }

  private static String succeeded(JobRow job, String name) {
    if (job.noSpeech()) {
      return t("notice.noSpeech", name);
    }
    return looks(job) ? t("notice.look", name, job.warnings().size()) : t("notice.done", name);
  }

  /** Whether somebody should look at what was made. */
  private static boolean looks(JobRow job) {
    return job.noSpeech() || !job.warnings().isEmpty();
  }

  /** Ends that come close together are one toast; one alone is told by name. */
  private void tell(Tally tally, JobRow only) {
    ComponentUtil.setData(ui, Tally.class, tally);
    Kind kind = tally.failed() > 0 ? Kind.FAILED : tally.look() > 0 ? Kind.INFO : Kind.DONE;
    if (tally.done() + tally.failed() == 1) {
      SerializableRunnable open = () -> JobsNavigation.toJob(ui, only.id());
      Toasts.of(ui).show(kind, notice(only).text(), KEY, t("notice.open"), open);
      return;
    }
    String text =
        tally.failed() == 0
            ? tally.look() == 0
                ? t("notice.many", tally.done())
                : t("notice.manyLook", tally.done(), tally.look())
            : tally.done() == 0
                ? t("notice.allFailed", tally.failed())
                : t("notice.manyFailed", tally.done(), tally.failed());
    Toasts.of(ui).show(kind, text, KEY, t("notice.openAll"), () -> ui.navigate("jobs"));
  }

  /** How many ended in quick succession, as this page was told. */
  private record Tally(long done, long failed, long look, Instant last) implements Serializable {
    private static final Duration TOGETHER = Duration.ofSeconds(3);

    static Tally of(UI ui) {
      Tally known = ComponentUtil.getData(ui, Tally.class);
      return known == null ? new Tally(0, 0, 0, Instant.EPOCH) : known;
    }

    Tally with(List<JobRow> rows, Instant now) {
      long newlyFailed = rows.stream().filter(job -> job.status() == JobStatus.FAILED).count();
      boolean apart = Duration.between(last, now).compareTo(TOGETHER) > 0;
      return new Tally(
          (apart ? 0 : done) + rows.size() - newlyFailed,
          (apart ? 0 : failed) + newlyFailed,
          (apart ? 0 : look) + rows.stream().filter(JobNews::looks).count(),
          now);
    }
  }
}
