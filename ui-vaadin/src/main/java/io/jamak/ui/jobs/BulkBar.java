package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.jamak.store.job.JobRow;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What can be done with the picked jobs; each button says with how many. */
class BulkBar extends Div implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final Span count = new Span();
  private final Button all = new Button();
  private final Button cancel = new Button(VaadinIcon.STOP.create());
  private final Button retry = new Button(VaadinIcon.ROTATE_RIGHT.create());
  private final Button download = new Button(VaadinIcon.DOWNLOAD_ALT.create());
  private final Anchor csv;
  private final Button clear = new Button();
  private transient List<JobRow> picked = List.of();
  private long matching;

  /** What the buttons do. */
  record Commands(
      Consumer<List<JobRow>> cancel,
      Consumer<List<JobRow>> retry,
      Consumer<List<JobRow>> download,
      Runnable pickAll,
      Runnable clear) {}

  /**
   * @param table writes jobs as the API does, for a file of what is picked
   */
  BulkBar(BiConsumer<List<JobRow>, Writer> table, Commands commands) {
    addClassName("bulk-bar");
    getElement().setAttribute("role", "toolbar").setAttribute("data-testid", "selection-bar");
    count
        .getElement()
        .setAttribute("data-testid", "selection-count")
        .setAttribute("role", "status");
    clear.getElement().setAttribute("data-testid", "btn-clear");
    csv = new Anchor(file(table), AttachmentType.DOWNLOAD, "");
    csv.addClassName("button-link");
    Div space = new Div();
    space.addClassName("header-space");
    List.of(all, clear).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
    retry.addThemeVariants(ButtonVariant.PRIMARY);
    all.addClickListener(click -> commands.pickAll().run());
    clear.addClickListener(click -> commands.clear().run());
    cancel.addClickListener(click -> commands.cancel().accept(those(AllowedCommands::mayCancel)));
    retry.addClickListener(click -> commands.retry().accept(those(AllowedCommands::mayRetry)));
    download.addClickListener(
        click -> commands.download().accept(those(AllowedCommands::mayDownload)));
    add(count, all, space, clear, csv, download, cancel, retry);
    setVisible(false);
  }

  /** Shows what is picked, and how many more match the filter. */
  void show(Set<JobRow> selection, long matches) {
    picked = List.copyOf(selection);
    matching = matches;
    setVisible(!picked.isEmpty());
    if (!picked.isEmpty()) {
      write();
    }
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement().setAttribute("aria-label", t("jobs.bulk.label"));
    clear.setText(t("jobs.bulk.clear"));
    write();
  }

  private void write() {
    count.setText(t("jobs.bulk.count", picked.size()));
    long reachable = Math.min(matching, JobUseCases.MOST);
    all.setVisible(picked.size() < reachable);
    all.setText(t("jobs.bulk.all", reachable));
    csv.setText(t("jobs.bulk.csv", picked.size()));
    offer(cancel, "jobs.bulk.cancel", those(AllowedCommands::mayCancel).size());
    offer(retry, "jobs.bulk.retry", those(AllowedCommands::mayRetry).size());
    offer(download, "jobs.bulk.download", those(AllowedCommands::mayDownload).size());
  }

  private static void offer(Button button, String key, int eligible) {
    button.setText(eligible > 0 ? t(key, eligible) : t(key + ".none"));
    button.setEnabled(eligible > 0);
    button.setTooltipText(eligible > 0 ? "" : t("jobs.bulk.none"));
  }

  private DownloadHandler file(BiConsumer<List<JobRow>, Writer> table) {
    return event -> {
      event.setFileName("jobs.csv");
      event.setContentType("text/csv; charset=utf-8");
      try (Writer writer =
          new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
        table.accept(picked, writer);
      }
    };
  }

  private List<JobRow> those(Predicate<JobRow> allowed) {
    return picked.stream().filter(allowed).toList();
  }
}
