package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobRow;
import io.jamak.ui.format.Durations;

/**
 * The places of a finished job that somebody should look at, each with the way to its place in the
 * player.
 */
class WarningList extends Div {
  private static final long serialVersionUID = 1L;

  WarningList() {
    addClassName("warning-list");
    getElement().setAttribute("data-testid", "warnings").setAttribute("role", "group");
  }

  void show(JobRow job) {
    removeAll();
    setVisible(!job.warnings().isEmpty());
    if (job.warnings().isEmpty()) {
      return;
    }
    H3 title = new H3(t(job.noSpeech() ? "status.noSpeech" : "warning.title"));
    UnorderedList places = new UnorderedList();
    job.warnings().forEach(warning -> places.add(new ListItem(place(job, warning))));
    add(title, places);
    if (job.noSpeech()) {
      add(new Paragraph(t("warning.noSpeech.hint")));
    }
  }

  private static Anchor place(JobRow job, JobWarning warning) {
    Span words = new Span(t(warning.code().messageKey(), warning.count()));
    Span when = new Span(when(warning));
    when.addClassName("number");
    Anchor link =
        new Anchor(
            "dashboard?panel=detail&id=" + job.assetId() + "&at=" + warning.fromMs(), words, when);
    link.setTitle(warning.detail());
    link.getElement()
        .setAttribute("data-testid", "warning")
        .setAttribute("data-code", warning.code().name());
    return link;
  }

  /** "1:05-1:12"; nothing for what is about the whole file. */
  private static String when(JobWarning warning) {
    if (warning.code() == WarningCode.NO_SPEECH) {
      return "";
    }
    String from = Durations.clock(warning.fromMs());
    return warning.toMs() == warning.fromMs() ? from : from + "–" + Durations.clock(warning.toMs());
  }
}
