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
  private static final String BADGE =
      """
      <vaadin-badge class="${item.classes}">
        <vaadin-icon slot="icon" icon="vaadin:${item.icon}"></vaadin-icon>${item.text}</vaadin-badge>
      """;

  private final ZoneId zone;
  private final RowActs acts;

  JobCells(ZoneId zone, RowActs acts) {
    this.zone = zone;
    this.acts = acts;
  }

  LitRenderer<JobRow> file() {
    return withLook(
            LitRenderer.of(
                """
                <div class="job-file" data-testid="job-row" data-job-id="${item.id}" data-state="${item.state}">
                  <span class="job-name" title="${item.name}"><span>${item.head}</span><b>${item.tail}</b></span>
                  <span class="job-asset">
                    <span title="${item.asset}">${item.shortAsset}</span>
                    <button type="button" class="icon-button small" title="${item.copy}" aria-label="${item.copy}"
                      @click="${(e) => { e.stopPropagation(); navigator.clipboard?.writeText(item.asset); }}"
                      ><vaadin-icon icon="vaadin:copy-o"></vaadin-icon></button>
                  </span>
                  <span class="job-narrow">"""
                    + BADGE
                    + """
                    <span>${item.created}</span></span>
                </div>
                """))
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
    return withLook(
            LitRenderer.of(
                """
                <div class="job-status" data-state="${item.state}">"""
                    + BADGE
                    + """
                  ${item.fraction === null ? '' : html`<vaadin-progress-bar .value="${item.fraction}"
                    aria-label="${item.text}"></vaadin-progress-bar>`}
                </div>
                """))
        .withProperty("state", job -> JobLook.of(job).state())
        .withProperty("fraction", JobCells::fraction);
  }

  LitRenderer<JobRow> options() {
    return LitRenderer.<JobRow>of(
            "<span class=\"job-options\" title=\"${item.options}\">${item.options}</span>")
        .withProperty("options", job -> OptionsText.of(job.options(), job.detectedLang()));
  }

  LitRenderer<JobRow> created() {
    return moment(JobRow::createdAt);
  }

  LitRenderer<JobRow> finished() {
    return moment(JobRow::finishedAt);
  }

  LitRenderer<JobRow> duration() {
    return LitRenderer.<JobRow>of(
            """
            <span class="number">${item.elapsed === null ? item.length : html`<jamak-elapsed ms="${item.elapsed}"
              lang="${item.lang}"></jamak-elapsed>`}</span>
            """)
        .withProperty("elapsed", JobCells::elapsed)
        .withProperty("length", job -> length(job, language()))
        .withProperty("lang", job -> language().tag());
  }

  LitRenderer<JobRow> actions() {
    LitRenderer<JobRow> renderer =
        LitRenderer.of(
            "<div class=\"job-actions\">"
                + button("view", "eye")
                + button("retry", "rotate-right")
                + button("cancel", "stop")
                + button("download", "download-alt")
                + "</div>");
    act(renderer, "view", job -> true, acts.view());
    act(renderer, "retry", JobActs::mayRetry, acts.retry());
    act(renderer, "cancel", JobActs::mayCancel, acts.cancel());
    act(renderer, "download", JobActs::mayDownload, acts.download());
    return renderer;
  }

  private static String button(String act, String icon) {
    return """
        <button type="button" class="icon-button" data-act="%1$s" aria-disabled="${!item.%1$sOn}"
          title="${item.%1$sLabel}" aria-label="${item.%1$sLabel}"
          @click="${(e) => { e.stopPropagation(); if (item.%1$sOn) %1$s(); }}"
          ><vaadin-icon icon="vaadin:%2$s"></vaadin-icon></button>
        """
        .formatted(act, icon);
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
                    ? t("jobs.act." + act + ".of", job.filename())
                    : t("jobs.act." + act + ".not", Words.of(job.status())))
        .withFunction(act, action::accept);
  }

  private LitRenderer<JobRow> moment(ValueProvider<JobRow, @Nullable Instant> when) {
    return LitRenderer.<JobRow>of(
            "<span class=\"number\" title=\"${item.full}\">${item.short}</span>")
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
