package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.domain.job.JobId;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The table of jobs: rows change in place, ranges are picked with Shift. */
@Uses(Badge.class)
@Uses(Icon.class)
@Uses(ProgressBar.class)
@JsModule("context://jamak/kit/elapsed.js")
class JobsGrid extends Grid<JobRow> implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;
  private static final int NARROW_PX = 520;
  private static final int FILE_PX = 264; // with the checkbox

  private final JobPages pages;
  private final List<Optional> optionals;
  private final Column<JobRow> file;
  private transient JobFilter shown = JobFilter.ALL;
  private transient @Nullable JobId anchor;
  private transient @Nullable JobRow focused;

  JobsGrid(JobUseCases useCases, JobPages pages, JobCells.Commands commands) {
    this.pages = pages;
    JobCells cells = new JobCells(useCases.zone(), commands);
    addThemeVariants(GridVariant.NO_BORDER);
    addClassName("jobs-grid");
    setPageSize(JobUseCases.PAGE / 2);
    file = addColumn(cells.file()).setKey("file").setFlexGrow(3).setWidth("220px");
    Optional status = optional("status", cells.status(), 190);
    Optional options = optional("options", cells.options(), 180);
    options.column().setFlexGrow(2);
    Optional created = optional("created", cells.created(), 130);
    Optional finished = optional("finished", cells.finished(), 130);
    Optional duration = optional("duration", cells.duration(), 110);
    Optional actions = optional("actions", cells.actions(), 156);
    optionals = List.of(status, actions, duration, created, options, finished);
    setDataProvider(pages);
    setPartNameGenerator(job -> JobMatch.matches(shown, job) ? null : "left");
    makeRangesPickable();
    openOnClickAndEnter(commands.view());
  }

  /** What the list was asked for: rows that no longer match are dimmed. */
  void shows(JobFilter filter) {
    shown = filter;
    anchor = null;
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    setAriaLabel(t("jobs.title"));
    getColumns().forEach(column -> column.setHeader(t("jobs.column." + column.getKey())));
    getDataProvider().refreshAll();
  }

  /**
   * Leaves out what does not fit; in the narrowest, the name's cell tells state and time as well.
   */
  void fit(int width) {
    int left = width - FILE_PX;
    boolean narrow = width < NARROW_PX;
    for (Optional optional : optionals) {
      boolean fits = !narrow && left >= optional.widthPx();
      optional.column().setVisible(fits);
      left -= fits ? optional.widthPx() : 0;
    }
    setClassName("narrow", narrow);
    file.setWidth(narrow ? "160px" : "220px");
  }

  private Optional optional(String key, Renderer<JobRow> renderer, int widthPx) {
    Column<JobRow> column = addColumn(renderer).setKey(key).setWidth(widthPx + "px");
    return new Optional(column.setFlexGrow(0).setResizable(true), widthPx);
  }

  private void makeRangesPickable() {
    var model = (GridMultiSelectionModel<JobRow>) setSelectionMode(SelectionMode.MULTI);
    model.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.HIDDEN);
    model.setSelectionColumnFrozen(true);
    model.addClientItemToggleListener(
        toggle -> {
          JobId item = toggle.getItem().id();
          if (toggle.isShiftKey() && anchor != null && pages.shows(anchor)) {
            choose(pages.between(anchor, item), toggle.isSelected());
          } else {
            anchor = item;
          }
        });
  }

  private void choose(List<JobRow> range, boolean selected) {
    Set<JobRow> chosen = new HashSet<>(getSelectedItems());
    Set<JobId> ids = new HashSet<>(range.stream().map(JobRow::id).toList());
    chosen.removeIf(job -> ids.contains(job.id()));
    if (selected) {
      chosen.addAll(range);
    }
    asMultiSelect().setValue(chosen);
  }

  private void openOnClickAndEnter(Consumer<JobRow> open) {
    addItemClickListener(
        click -> {
          if (getSelectedItems().isEmpty()) {
            open.accept(click.getItem());
          } else {
            toggle(click.getItem());
          }
        });
    addCellFocusListener(focus -> focused = focus.getItem().orElse(null));
    getElement()
        .addEventListener(
            "keydown",
            event -> {
              if (focused != null) {
                open.accept(focused);
              }
            })
        .setFilter("event.key === 'Enter' && !event.target.closest('button, a')");
  }

  /** A column that goes when space is short; the first in the list goes last. */
  private record Optional(Column<JobRow> column, int widthPx) {}

  private void toggle(JobRow job) {
    if (asMultiSelect().isSelected(job)) {
      deselect(job);
    } else {
      select(job);
    }
    anchor = job.id();
  }
}
