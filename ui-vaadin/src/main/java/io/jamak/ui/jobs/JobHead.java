package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.store.job.JobRow;
import io.jamak.ui.notice.Notice.Kind;
import io.jamak.ui.notice.Toasts;
import io.jamak.ui.words.Words;
import io.jamak.workflows.job.JobSnapshot;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a job stands and what can be done with it. While it runs, its workflow is asked in the
 * background, so that the page never waits for it.
 */
class JobHead extends Div {
  private static final long serialVersionUID = 1L;
  private static final Logger log = LoggerFactory.getLogger(JobHead.class);

  private final transient JobUseCases useCases;
  private final transient JobDetailPanel.Commands commands;
  private final Div state = new Div();
  private final ProgressBar bar = new ProgressBar(0, 100);
  private final Span doing = new Span();
  private final Div buttons = new Div();
  private transient boolean paused;

  JobHead(JobUseCases useCases, JobDetailPanel.Commands commands) {
    this.useCases = useCases;
    this.commands = commands;
    addClassName("job-head");
    state.addClassName("job-state");
    doing.addClassName("job-doing");
    buttons.addClassName("job-buttons");
    add(state, bar, doing, buttons);
  }

  void show(JobRow job) {
    JobLook look = JobLook.of(job);
    Badge badge = new Badge(look.text(useCases.zone()), new Icon("vaadin", look.icon()));
    badge.addClassNames(look.classes());
    state.removeAll();
    state.add(badge);
    Integer progress = job.progress();
    boolean running = job.status() == JobStatus.RUNNING;
    bar.setVisible(running);
    bar.setValue(progress == null ? 0 : progress);
    bar.getElement().setAttribute("aria-label", look.text(useCases.zone()));
    if (!running) {
      doing.setText("");
      paused = false;
    } else {
      askWorkflow(job);
    }
    offer(job);
  }

  private void offer(JobRow job) {
    buttons.removeAll();
    if (job.status() == JobStatus.FAILED) {
      return; // the card that says why has the button
    }
    if (job.status().isTerminal()) {
      button(
          "detail.again", VaadinIcon.ROTATE_RIGHT, "btn-again", () -> commands.retry().accept(job));
      return;
    }
    if (job.status() == JobStatus.RUNNING) {
      if (paused) {
        button(
            "detail.resume", VaadinIcon.PLAY, "btn-resume", () -> hold(job, JobUseCases::resume));
      } else {
        button("detail.pause", VaadinIcon.PAUSE, "btn-pause", () -> hold(job, JobUseCases::pause));
      }
    }
    button("detail.cancel", VaadinIcon.STOP, "btn-cancel", () -> commands.cancel().accept(job));
  }

  private void button(String key, VaadinIcon icon, String testId, Runnable act) {
    Button button = new Button(t(key), icon.create(), click -> act.run());
    button.getElement().setAttribute("data-testid", testId);
    buttons.add(button);
  }

  private void hold(JobRow job, BiConsumer<JobUseCases, JobId> signal) {
    try {
      signal.accept(useCases, job.id());
      paused = !paused;
      Toasts.say(Kind.INFO, t(paused ? "detail.paused" : "detail.resumed"));
      offer(job);
    } catch (JamakException refused) {
      Toasts.say(Kind.FAILED, Words.of(refused.code()));
    }
  }

  private void askWorkflow(JobRow job) {
    UI ui = UI.getCurrent();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                JobSnapshot snapshot = useCases.snapshot(job.id());
                ui.access(() -> tell(job, snapshot));
              } catch (UIDetachedException | JamakException gone) {
                log.debug("nobody is left to hear of job {}", job.id(), gone);
              }
            });
  }

  private void tell(JobRow job, JobSnapshot snapshot) {
    String step =
        Arrays.stream(JobStep.values())
            .filter(known -> known.name().equals(snapshot.step()))
            .findFirst()
            .map(Words::of)
            .orElse("");
    String pieces =
        snapshot.pieces() > 1 ? t("detail.pieces", snapshot.piecesDone(), snapshot.pieces()) : "";
    String hold = snapshot.paused() ? t("detail.isPaused") : "";
    doing.setText(
        String.join(
            " · ",
            Arrays.stream(new String[] {step, pieces, hold})
                .filter(part -> !part.isEmpty())
                .toList()));
    if (paused != snapshot.paused()) {
      paused = snapshot.paused();
      offer(job);
    }
  }
}
