package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.ui.words.Language;

/** Whether the page hears the server; the browser knows that better than we do. */
@Tag("jamak-connection")
@JsModule("context://jamak/shell/connection.js")
class ConnectionChip extends Component implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  ConnectionChip() {
    getElement().setAttribute("data-testid", "conn-chip");
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement()
        .setAttribute("live", t("conn.live"))
        .setAttribute("paused", t("conn.paused"))
        .setAttribute("retry", t("conn.retry"))
        .setAttribute("offline", t("conn.offline"))
        .setAttribute("age", t("conn.age"))
        .setAttribute("lang", Language.of(event.getLocale()).tag());
  }
}
