package io.jamak.ui.notice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.api.event.LiveEvent;
import io.jamak.domain.event.EventType;
import io.jamak.ui.words.BrowserWords;
import io.jamak.ui.words.Language;
import java.util.List;
import java.util.Set;

/**
 * The header's bell: how many notices are new since the person looked, and the list of them. It
 * asks the API by itself; from here it hears that there may be something new, so that a page needs
 * no stream of its own for that.
 */
@Tag("jamak-bell")
@JsModule("context://jamak/notice/bell.js")
public class Bell extends Component implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;
  private static final Set<String> ENDS =
      Set.of(EventType.JOB_SUCCEEDED.name(), EventType.JOB_FAILED.name());

  /** Takes a batch of changes, under the page's lock. */
  public void take(List<LiveEvent> events) {
    if (events.stream().anyMatch(event -> ENDS.contains(event.type()))) {
      getElement().callJsFunction("changed");
    }
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    BrowserWords.give(
        getElement(),
        Language.of(event.getLocale()),
        "bell.",
        "notice.",
        "dialog.",
        "failure.",
        "error.",
        "shared.error.");
  }
}
