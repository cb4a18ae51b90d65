package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinRequest;

/** The header's button that changes between light, dark and the device's own choice. */
class ThemeMenu extends Button implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final ContextMenu menu = new ContextMenu();
  private ColorChoice chosen = Choices.colors(VaadinRequest.getCurrent().getCookies());

  ThemeMenu() {
    addThemeVariants(ButtonVariant.TERTIARY);
    getElement().setAttribute("data-testid", "theme-switch");
    menu.setTarget(this);
    menu.setOpenOnClick(true);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    setIcon(chosen.icon().create());
    setAriaLabel(t("theme.label", t("theme." + chosen.code())));
    setTooltipText(t("theme.label", t("theme." + chosen.code())));
    menu.removeAll();
    for (ColorChoice choice : ColorChoice.values()) {
      MenuItem item = menu.addItem(t("theme." + choice.code()), click -> choose(choice));
      item.setCheckable(true);
      item.setChecked(choice == chosen);
    }
  }

  private void choose(ColorChoice choice) {
    chosen = choice;
    getUI().ifPresent(ui -> Choices.choose(ui, choice));
    localeChange(new LocaleChangeEvent(getUI().orElseThrow(), getLocale()));
  }
}
