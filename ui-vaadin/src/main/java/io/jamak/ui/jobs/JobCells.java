package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobRow;
import io.jamak.ui.format.Dates;
import io.jamak.ui.format.Durations;
import io.jamak.ui.format.FileNames;
import io.jamak.ui.format.OptionsText;
import io.jamak.ui.script.CellTemplate;
import io.jamak.ui.words.Language;
import io.jamak.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How the cells of a job's row are drawn; the browser fills the templates. */
final class JobCells {
  private final ZoneId zone;
  private final Commands commands;

  /** What the buttons of a row do. */
  record Commands(
      Consumer<JobRow> view,
      Consumer<JobRow> retry,
      Consumer<JobRow> cancel,
      Consumer<JobRow> download) {}

  JobCells(ZoneId zone, Commands commands) {
    this.zone = zone;
    this.commands = commands;
  }

  LitRenderer<JobRow> file() {
    return withLook(CellTemplate.JOB_FILE.<JobRow>renderer())
        .withProperty("id", job -> job.id().toString())
        .withProperty("state", job -> JobLook.of(job).state())
        .withProperty("name", job -> FileNames.whole(job.filename()))
        .withProperty("head", job -> FileNames.parts(job.filename()).head())
        .withProperty("tail", job -> FileNames.parts(job.filename()).tail())
        .withProperty("asset", job -> job.assetId().toString())
        .withProperty("shortAsset", job -> "…" + job.assetId().toString().substring(28))
        .withProperty("copy", job -> t("jobs.copyAsset"))
        .withProperty("created", job -> Dates.shortly(job.createdAt(), zone, language()));
  }

  LitRenderer<JobRow> status() {
    return withLook(CellTemplate.JOB_STATUS.<JobRow>renderer())
        .withProperty("state", job -> JobLook.of(job).state())
        .withProperty("fraction", JobCells::fraction);
  }

  LitRenderer<JobRow> options() {
    return CellTemplate.JOB_OPTIONS
        .<JobRow>renderer()
        .withProperty("options", job -> OptionsText.of(job.options(), job.detectedLang()));
  }

  LitRenderer<JobRow> created() {
    return moment(JobRow::createdAt);
  }

  LitRenderer<JobRow> finished() {
    return moment(JobRow::finishedAt);
  }

  LitRenderer<JobRow> duration() {
    return CellTemplate.JOB_DURATION
        .<JobRow>renderer()
        .withProperty("elapsed", JobCells::elapsed)
        .withProperty("length", job -> length(job, language()))
        .withProperty("lang", job -> language().tag());
  }

  LitRenderer<JobRow> actions() {
    LitRenderer<JobRow> renderer = CellTemplate.JOB_ACTIONS.renderer();
    act(renderer, "view", job -> true, commands.view());
    act(renderer, "retry", AllowedCommands::mayRetry, commands.retry());
    act(renderer, "cancel", AllowedCommands::mayCancel, commands.cancel());
    act(renderer, "download", AllowedCommands::mayDownload, commands.download());
    return renderer;
  }

  private static void act(
      LitRenderer<JobRow> renderer,
      String act,
      Predicate<JobRow> allowed,
      Consumer<JobRow> action) {
    renderer
        .withProperty(act + "On", allowed::test)
        .withProperty(
            act + "Label",
            job ->
                allowed.test(job)
                    ? t("jobs.act." + act + ".of", FileNames.whole(job.filename()))
                    : t("jobs.act." + act + ".not", Words.of(job.status())))
        .withFunction(act, action::accept);
  }

  private LitRenderer<JobRow> moment(ValueProvider<JobRow, @Nullable Instant> when) {
    return CellTemplate.JOB_MOMENT
        .<JobRow>renderer()
        .withProperty("short", job -> write(when.apply(job), false))
        .withProperty("full", job -> write(when.apply(job), true));
  }

  private String write(@Nullable Instant moment, boolean whole) {
    if (moment == null) {
      return whole ? "" : "–";
    }
    return whole ? Dates.fully(moment, zone, language()) : Dates.shortly(moment, zone, language());
  }

  private LitRenderer<JobRow> withLook(LitRenderer<JobRow> renderer) {
    return renderer
        .withProperty("text", job -> JobLook.of(job).text(zone))
        .withProperty("icon", job -> JobLook.of(job).icon())
        .withProperty("classes", job -> String.join(" ", JobLook.of(job).classes()));
  }

  /** How long a job took, or "–" before its start. */
  static String length(JobRow job, Language language) {
    Instant start = job.startedAt();
    Instant end = job.finishedAt();
    return start == null || end == null
        ? "–"
        : Durations.of(Duration.between(start, end), language);
  }

  private static @Nullable Double fraction(JobRow job) {
    Integer progress = job.progress();
    return job.status() == JobStatus.RUNNING ? (progress == null ? 0 : progress) / 100.0 : null;
  }

  private static @Nullable Long elapsed(JobRow job) {
    Instant start = job.startedAt();
    return job.status() == JobStatus.RUNNING && start != null
        ? Duration.between(start, Instant.now()).toMillis()
        : null;
  }

  private static Language language() {
    return Words.language();
  }
}
