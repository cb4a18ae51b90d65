package io.jamak.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.domain.job.JobId;
import io.jamak.ui.UiSettings;
import io.jamak.ui.words.BrowserWords;
import io.jamak.ui.words.Language;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One job wholly: a browser element, which asks the API itself. It is told which job, and tells
 * when another is to be opened, or none.
 */
@Tag("jamak-job-detail")
@JsModule("context://jamak/jobs/jobs.js")
class JobDetail extends Component implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private static final String ID = "event.detail.id";

  private final @Nullable String workflows;

  /** {@code settings} are those of the caller, who may have no way to the workflows. */
  JobDetail(UiSettings settings, Runnable close, Consumer<JobId> open, Consumer<JobId> started) {
    this.workflows = workflows(settings);
    getElement().addEventListener("close-job", event -> close.run());
    hear("open-attempt", open);
    hear("started-job", started);
  }

  /** Shows a job, or the one that is shown once more. */
  void show(JobId id) {
    Map<String, Object> place = new HashMap<>();
    place.put("id", id.toString());
    place.put("workflows", workflows);
    getElement().setPropertyMap("place", place);
  }

  /** Where the page of a workflow is, without the job's id; null for nowhere. */
  private static @Nullable String workflows(UiSettings settings) {
    URI base = settings.temporalUi();
    return base == null
        ? null
        : base.toString().replaceAll("/+$", "")
            + "/namespaces/"
            + settings.temporalNamespace()
            + "/workflows/job-";
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    BrowserWords.give(getElement(), Language.of(event.getLocale()));
  }

  /** The browser tells of a job by its id. */
  private void hear(String event, Consumer<JobId> act) {
    getElement()
        .addEventListener(
            event, told -> act.accept(JobId.parse(told.getEventData().path(ID).asString())))
        .addEventData(ID);
  }
}
