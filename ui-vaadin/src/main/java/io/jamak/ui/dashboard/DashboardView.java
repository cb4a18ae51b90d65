package io.jamak.ui.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.jamak.ui.shell.MainLayout;
import io.jamak.ui.words.BrowserWords;
import io.jamak.ui.words.Language;
import io.jamak.ui.words.Words;
import jakarta.annotation.security.PermitAll;

/**
 * Uploads, assets and the queue. It only gives the browser element its words: cards, selection and
 * progress must never wait for this server's UI round trip.
 */
@Route(value = "dashboard", layout = MainLayout.class)
@PermitAll
@Tag("jamak-dashboard")
@JsModule("context://jamak/page/dashboard.js")
class DashboardView extends Component implements HasSize, HasDynamicTitle, LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  DashboardView() {
    setSizeFull();
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    Language language = Language.of(event.getLocale());
    BrowserWords.give(getElement(), language);
    event.getUI().getPage().setTitle(getPageTitle());
  }

  @Override
  public String getPageTitle() {
    return Words.t("dashboard.title") + " · Jamak";
  }
}
