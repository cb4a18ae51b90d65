package io.jamak.ui.usage;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.usage.UsageRecord;
import io.jamak.ui.format.Dates;
import io.jamak.ui.format.Durations;
import io.jamak.ui.format.FileNames;
import io.jamak.ui.format.ShortIds;
import io.jamak.ui.jobs.JobsNavigation;
import io.jamak.ui.script.CellTemplate;
import io.jamak.ui.words.Words;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToLongFunction;

/** The month's log: every cost with a link to the job that made it. */
@Uses(Badge.class)
class UsageGrid extends Grid<UsageRecord> implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final Paragraph empty = new Paragraph();
  private final List<Column<UsageRecord>> wideOnly;

  UsageGrid(ZoneId zone) {
    addThemeVariants(GridVariant.NO_BORDER);
    addClassName("usage-grid");
    setSelectionMode(SelectionMode.NONE);
    empty.addClassName("empty");
    setEmptyStateComponent(empty);
    Column<UsageRecord> date =
        addColumn(
                CellTemplate.USAGE_DAY
                    .<UsageRecord>renderer()
                    .withProperty("day", row -> Dates.shortly(row.date(), zone, Words.language()))
                    .withProperty("full", row -> Dates.fully(row.date(), zone, Words.language())))
            .setKey("date")
            .setWidth("130px")
            .setFlexGrow(0);
    addColumn(name()).setKey("file").setFlexGrow(2).setWidth("200px");
    Column<UsageRecord> job = addColumn(job()).setKey("job").setWidth("120px").setFlexGrow(0);
    Column<UsageRecord> time = length("processing", UsageRecord::processingMs);
    Column<UsageRecord> translated = length("translation", UsageRecord::translationMs);
    addColumn(
            CellTemplate.USAGE_NUMBER
                .<UsageRecord>renderer()
                .withProperty("number", row -> units(row)))
        .setKey("units")
        .setWidth("110px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END);
    Column<UsageRecord> status =
        addColumn(status()).setKey("status").setWidth("150px").setFlexGrow(0);
    wideOnly = List.of(date, job, time, translated, status);
  }

  void fit(int windowWidth) {
    wideOnly.forEach(column -> column.setVisible(windowWidth >= 900));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    setAriaLabel(t("usage.log"));
    empty.setText(t("usage.empty"));
    getColumns().forEach(column -> column.setHeader(t("usage.column." + column.getKey())));
    getDataProvider().refreshAll();
  }

  private Column<UsageRecord> length(String key, ToLongFunction<UsageRecord> ms) {
    return addColumn(
            CellTemplate.USAGE_NUMBER
                .<UsageRecord>renderer()
                .withProperty(
                    "number",
                    row ->
                        ms.applyAsLong(row) == 0
                            ? "–"
                            : Durations.ofMillis(ms.applyAsLong(row), Words.language())))
        .setKey(key)
        .setWidth("130px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END);
  }

  private static LitRenderer<UsageRecord> name() {
    return CellTemplate.USAGE_FILE
        .<UsageRecord>renderer()
        .withProperty("href", row -> JobsNavigation.hrefOf(row.jobId()))
        .withProperty("id", row -> row.jobId().toString())
        .withProperty("name", row -> FileNames.whole(row.filename()))
        .withProperty("head", row -> FileNames.parts(row.filename()).head())
        .withProperty("tail", row -> FileNames.parts(row.filename()).tail())
        .withProperty("gone", row -> row.assetDeleted() ? t("usage.deleted") : "");
  }

  private static LitRenderer<UsageRecord> job() {
    return CellTemplate.USAGE_JOB
        .<UsageRecord>renderer()
        .withProperty("href", row -> JobsNavigation.hrefOf(row.jobId()))
        .withProperty("id", row -> row.jobId().toString())
        .withProperty("short", row -> ShortIds.of(row.jobId()));
  }

  private static LitRenderer<UsageRecord> status() {
    return CellTemplate.USAGE_STATUS
        .<UsageRecord>renderer()
        .withProperty("accent", row -> row.noSpeech() ? "orange" : accent(row.status()))
        .withProperty(
            "text", row -> row.noSpeech() ? t("status.noSpeech") : Words.of(row.status()));
  }

  private static String accent(JobStatus status) {
    return switch (status) {
      case SUCCEEDED -> "green";
      case FAILED -> "red";
      case DRAFT, QUEUED, RUNNING, CANCELED -> "neutral";
    };
  }

  private static String units(UsageRecord row) {
    return row.costUnits().signum() == 0
        ? t("usage.notBilled")
        : row.costUnits().setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
