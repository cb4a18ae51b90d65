package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.domain.job.JobStatus;
import io.jamak.ui.words.Words;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How many jobs stand in each state; each count is a filter as well. */
class StatusChips extends Div implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final Map<JobStatus, Chip> chips = new EnumMap<>(JobStatus.class);
  private final Chip all = new Chip(null);
  private final transient Consumer<Set<JobStatus>> choose;
  private Set<JobStatus> chosen = Set.of();

  StatusChips(Consumer<Set<JobStatus>> choose) {
    this.choose = choose;
    addClassName("chips");
    getElement().setAttribute("role", "group");
    add(all);
    for (JobStatus status : JobStatus.values()) {
      Chip chip = new Chip(status);
      chips.put(status, chip);
      add(chip);
    }
  }

  void setChosen(Set<JobStatus> statuses) {
    chosen = statuses;
    all.press(statuses.isEmpty());
    chips.forEach((status, chip) -> chip.press(statuses.contains(status)));
  }

  void setCounts(Map<JobStatus, Long> counts) {
    all.count(counts.values().stream().mapToLong(Long::longValue).sum());
    chips.forEach((status, chip) -> chip.count(counts.getOrDefault(status, 0L)));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement().setAttribute("aria-label", t("jobs.filter.status"));
    all.name(t("jobs.filter.all"));
    chips.forEach((status, chip) -> chip.name(Words.of(status)));
  }

  private void toggle(@Nullable JobStatus status) {
    Set<JobStatus> next = EnumSet.noneOf(JobStatus.class);
    if (status != null) {
      next.addAll(chosen);
      if (!next.remove(status)) {
        next.add(status);
      }
    }
    choose.accept(next);
  }

  private final class Chip extends NativeButton {
    private static final long serialVersionUID = 1L;

    private final Span name = new Span();
    private final Span count = new Span("0");

    Chip(@Nullable JobStatus status) {
      addClassName("chip");
      count.addClassName("chip-count");
      getElement()
          .setAttribute("type", "button")
          .setAttribute("data-testid", "filter-chip")
          .setAttribute("data-status", status == null ? "all" : status.code());
      if (status != null) {
        add(new Icon("vaadin", JobLook.icon(status)));
      }
      add(name, count);
      addClickListener(click -> toggle(status));
    }

    void press(boolean pressed) {
      getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    void count(long jobs) {
      count.setText(String.valueOf(jobs));
    }

    void name(String text) {
      name.setText(text);
    }
  }
}
