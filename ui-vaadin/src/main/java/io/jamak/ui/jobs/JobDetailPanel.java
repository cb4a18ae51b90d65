package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.api.job.JobDetail;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.OutputRow;
import io.jamak.ui.UiSettings;
import io.jamak.ui.format.FileNames;
import io.jamak.ui.jobs.timeline.TimelineView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One job wholly: where it stands, why it failed, what ran when, what came out of it. */
class JobDetailPanel extends Section implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final transient JobUseCases useCases;
  private final transient Commands commands;
  private final H2 title = new H2();
  private final Button close = new Button(VaadinIcon.CLOSE.create());
  private final JobHead head;
  private final Div failure = new Div();
  private final WarningList warnings = new WarningList();
  private final H3 timelineTitle = new H3();
  private final TimelineView timeline;
  private final Paragraph noTimeline = new Paragraph();
  private final H3 outputsTitle = new H3();
  private final Div outputs = new Div();
  private final JobFacts facts;
  private final HistoryList history;
  private transient @Nullable JobDetail shown;

  /** What the panel's buttons do. */
  record Commands(
      java.util.function.Consumer<JobRow> retry,
      java.util.function.Consumer<JobRow> cancel,
      java.util.function.Consumer<JobId> open,
      Runnable close) {}

  JobDetailPanel(JobUseCases useCases, UiSettings settings, Commands commands) {
    this.useCases = useCases;
    this.commands = commands;
    head = new JobHead(useCases, commands);
    facts = new JobFacts(useCases.zone(), settings, commands.open());
    timeline = new TimelineView(useCases.zone());
    history = new HistoryList(useCases.zone());
    addClassName("job-detail");
    getElement().setAttribute("data-testid", "job-detail").setAttribute("tabindex", "-1");
    close.addThemeVariants(ButtonVariant.TERTIARY);
    close.addClickListener(click -> commands.close().run());
    Div bar = new Div(title, close);
    bar.addClassName("detail-bar");
    add(bar, head, failure, warnings, timelineTitle, timeline, noTimeline, outputsTitle, outputs);
    add(facts, history);
  }

  /** Which job is shown. */
  Optional<JobId> job() {
    return Optional.ofNullable(shown).map(detail -> detail.job().id());
  }

  /** Shows a job, or the one that is shown in its newest state. */
  void show(JobId id) {
    shown = useCases.detail(id);
    write();
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    close.setAriaLabel(t("close"));
    timelineTitle.setText(t("timeline.title"));
    noTimeline.setText(t("timeline.none"));
    outputsTitle.setText(t("outputs.title"));
    write();
  }

  private void write() {
    JobDetail detail = shown;
    if (detail == null) {
      return;
    }
    JobRow job = detail.job();
    title.setText(FileNames.whole(job.filename()));
    getElement().setAttribute("aria-label", FileNames.whole(job.filename()));
    getElement().setAttribute("data-job-id", job.id().toString());
    head.show(job);
    failure.removeAll();
    if (job.status() == JobStatus.FAILED) {
      failure.add(new FailureCard(job, () -> commands.retry().accept(job)));
    }
    warnings.show(job);
    noTimeline.setVisible(!timeline.show(job, detail.events()));
    showOutputs(job, detail.outputs());
    facts.show(job);
    history.show(detail.events());
  }

  private void showOutputs(JobRow job, List<OutputRow> all) {
    List<OutputRow> files = OutputLinks.files(all);
    outputs.removeAll();
    outputs.add(
        files.isEmpty()
            ? new Paragraph(t(job.status().isTerminal() ? "outputs.none" : "outputs.notYet"))
            : new OutputLinks(useCases, job, files));
    OutputLinks.raw(useCases, job, all).forEach(outputs::add);
  }
}
