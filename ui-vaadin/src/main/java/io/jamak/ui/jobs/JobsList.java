package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.api.event.LiveEvent;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobRow;
import io.jamak.ui.format.FileLink;
import io.jamak.ui.script.PageScript;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Counters, filters, the table and its bulk bar, kept in step with what happens. */
class JobsList extends Div implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;
  private final transient JobUseCases useCases;
  private final H1 title = new H1();
  private final Span csvText = new Span();
  private final FileLink csv = new FileLink("jobs-csv", VaadinIcon.TABLE.create(), csvText);
  private final StatusChips chips;
  private final JobsToolbar toolbar;
  private final FailureStrip failures;
  private final Button fresh = new Button(VaadinIcon.ARROW_UP.create());
  private final HealthLine health = new HealthLine();
  private final JobPages pages;
  private final JobsGrid grid;
  private final Div empty = new Div();
  private final BulkBar bulk;
  private final Set<JobId> newcomers = new HashSet<>();
  private transient JobsQuery query = JobsQuery.ALL;
  private transient JobFilter filter = JobFilter.ALL;
  private transient Map<JobStatus, Long> counts = Map.of();
  private boolean shown;

  JobsList(
      JobUseCases useCases, JobCommands commands, Consumer<JobRow> open, Consumer<JobsQuery> ask) {
    this.useCases = useCases;
    chips = new StatusChips(statuses -> ask.accept(query.withStatuses(statuses)));
    toolbar = new JobsToolbar(useCases.languages(), useCases::warningCodes, ask);
    failures =
        new FailureStrip(
            useCases.zone(), code -> ask.accept(query.withErrorCode(code)), commands::retry);
    pages = new JobPages(useCases);
    grid =
        new JobsGrid(
            useCases,
            pages,
            new JobCells.Commands(
                open,
                job -> commands.retry(List.of(job)),
                job -> commands.askToCancel(List.of(job)),
                job -> download(List.of(job))));
    bulk =
        new BulkBar(
            useCases::table,
            new BulkBar.Commands(
                commands::askToCancel,
                commands::retry,
                this::download,
                this::pickAll,
                grid::deselectAll));
    grid.addSelectionListener(change -> bulk.show(change.getAllSelectedItems(), matching()));
    fresh.getElement().setAttribute("data-testid", "live-pill");
    fresh.addClassName("live-pill");
    fresh.addClickListener(click -> reload());
    empty.addClassName("empty");
    grid.setEmptyStateComponent(empty);
    addClassName("jobs-list");
    Div head = new Div(title, fresh, csv, chips);
    head.addClassName("page-head");
    add(head, health, toolbar, failures, grid, bulk);
  }

  /** Shows what matches; nothing is loaded again when nothing changed. */
  void show(JobsQuery wanted) {
    if (shown && wanted.equals(query)) {
      return;
    }
    query = wanted;
    shown = true;
    toolbar.show(wanted);
    chips.setChosen(wanted.statuses());
    reload();
  }

  /** Starts the list anew, with all newcomers in their places. */
  void reload() {
    filter = query.filter(useCases.zone(), Instant.now());
    csv.setHref(JobsExport.address(filter, query.sort()));
    newcomers.clear();
    writeNewcomers();
    count();
    grid.shows(filter);
    pages.show(filter, query.sort(), matching());
    failures.show(
        counts.getOrDefault(JobStatus.FAILED, 0L) > 1
            ? useCases.all(filter.withStatuses(Set.of(JobStatus.FAILED)), query.sort())
            : List.of());
    writeEmpty();
  }

  /** Brings rows up to date in their places and counts those that are new. */
  void take(List<LiveEvent> events) {
    Set<JobId> ids = new LinkedHashSet<>();
    events.forEach(event -> ids.add(new JobId(event.entityId())));
    Set<JobRow> picked = grid.getSelectedItems();
    for (JobRow row : useCases.byIds(List.copyOf(ids))) {
      if (!pages.replace(row) && JobMatch.matches(filter, row)) {
        newcomers.add(row.id());
      }
    }
    if (events.stream().anyMatch(LiveEvent::journalled)) {
      count();
      health.changed();
    }
    if (picked.stream().anyMatch(job -> ids.contains(job.id()))) {
      bulk.show(newest(picked), matching());
    }
    writeNewcomers();
  }

  /** Jobs of the list that failed. */
  long failed() {
    return counts.getOrDefault(JobStatus.FAILED, 0L);
  }

  void fit(int windowWidth) {
    grid.fit(windowWidth);
  }

  /** Gives the row that was opened the focus back. */
  void focus(JobId id) {
    PageScript.FOCUS_JOB.on(grid.getElement(), id.toString());
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    title.setText(t("jobs.title"));
    csvText.setText(t("jobs.csv"));
    writeNewcomers();
    writeEmpty();
  }

  private void count() {
    counts = useCases.counts(filter.withStatuses(Set.of()));
    chips.setCounts(counts);
  }

  private long matching() {
    return counts.entrySet().stream()
        .filter(count -> query.statuses().isEmpty() || query.statuses().contains(count.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private void pickAll() {
    grid.asMultiSelect().setValue(new LinkedHashSet<>(useCases.all(filter, query.sort())));
  }

  private void download(List<JobRow> jobs) {
    new DownloadDialog(useCases, jobs).open();
  }

  private Set<JobRow> newest(Set<JobRow> picked) {
    Set<JobRow> rows = new LinkedHashSet<>();
    picked.forEach(job -> rows.add(pages.find(job.id()).orElse(job)));
    return rows;
  }

  /** The button keeps its room where nothing is new, so that no row moves when something is. */
  private void writeNewcomers() {
    fresh.setClassName("unseen", newcomers.isEmpty());
    fresh.setText(t("jobs.fresh", newcomers.size()));
  }

  private void writeEmpty() {
    empty.removeAll();
    boolean narrowed = query.narrows();
    empty.add(new Paragraph(t(narrowed ? "jobs.empty.filter" : "jobs.empty")));
    empty.add(
        narrowed
            ? new Anchor("jobs", t("jobs.filter.clear"))
            : new Anchor("dashboard", t("jobs.empty.go")));
  }
}
