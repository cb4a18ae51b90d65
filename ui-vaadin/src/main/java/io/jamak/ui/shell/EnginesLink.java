package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** The way to what the engines can do now, and to how a missing one is mended. */
class EnginesLink extends Anchor implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final Span label = new Span();

  EnginesLink() {
    super("engines", "");
    addClassName("engine-link");
    add(VaadinIcon.MICROPHONE.create(), label);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    label.setText(t("nav.engines"));
  }
}
