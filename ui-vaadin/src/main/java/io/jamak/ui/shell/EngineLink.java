package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.ui.UiSettings;

/** The way to the Temporal Web UI; not there where the engine has none. */
class EngineLink extends Anchor implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final Span label = new Span();

  EngineLink(UiSettings settings) {
    addClassName("engine-link");
    setVisible(settings.temporalUi() != null);
    if (settings.temporalUi() != null) {
      setHref(settings.temporalUi().toString());
    }
    setTarget("_blank");
    getElement().setAttribute("rel", "noopener");
    add(VaadinIcon.EXTERNAL_LINK.create(), label);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    label.setText(t("nav.temporal"));
  }
}
