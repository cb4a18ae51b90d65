package io.jamak.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.ui.words.BrowserWords;
import io.jamak.ui.words.Language;

/**
 * How far an act on many jobs is, on every screen: whoever began it may look elsewhere meanwhile.
 */
@Tag("jamak-bulk-meter")
@JsModule("context://jamak/bulk/bulk-meter.js")
class BulkMeter extends Component implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  @Override
  public void localeChange(LocaleChangeEvent event) {
    BrowserWords.give(
        getElement(),
        Language.of(event.getLocale()),
        "bulk.",
        "dialog.",
        "drawer.",
        "failure.",
        "error.",
        "shared.error.",
        "unit.");
  }
}
