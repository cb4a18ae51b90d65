package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.ui.words.Language;

/** Names the other language in its own words; one click changes every screen in place. */
class LanguageSwitch extends Button implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  LanguageSwitch() {
    super(VaadinIcon.GLOBE_WIRE.create());
    addThemeVariants(ButtonVariant.TERTIARY);
    addClassName("language-switch");
    getElement().setAttribute("data-testid", "lang-switch");
    addClickListener(
        click -> getUI().ifPresent(ui -> Choices.choose(ui, Language.of(ui.getLocale()).other())));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    Language other = Language.of(event.getLocale()).other();
    setText(other.ownName());
    getElement().setAttribute("lang", other.tag());
    setTooltipText(t("language.switch"));
  }
}
