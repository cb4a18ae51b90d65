package io.jamak.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.ui.words.BrowserWords;
import io.jamak.ui.words.Language;

/**
 * How the jobs of the workspace do, above their list. The browser element asks the API itself; it
 * is only told when it is worth asking again.
 */
@Tag("jamak-job-health")
@JsModule("context://jamak/jobs/job-health.js")
class HealthLine extends Component implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private int changes;

  /** Some job changed its state. */
  void changed() {
    changes++;
    getElement().setProperty("changes", changes);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    BrowserWords.give(getElement(), Language.of(event.getLocale()));
  }
}
