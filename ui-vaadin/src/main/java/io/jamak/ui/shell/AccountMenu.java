package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.jamak.domain.EscapedText;

/** Who is signed in, and the way out. */
class AccountMenu extends Button implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final transient AuthenticationContext authentication;
  private final ContextMenu menu = new ContextMenu();
  private final String name;

  AccountMenu(AuthenticationContext authentication) {
    this.authentication = authentication;
    name = EscapedText.of(authentication.getPrincipalName().orElse(""));
    addThemeVariants(ButtonVariant.TERTIARY);
    getElement().setAttribute("data-testid", "account-menu");
    Avatar avatar = new Avatar(name);
    avatar.getElement().setAttribute("aria-hidden", "true");
    setIcon(avatar);
    menu.setTarget(this);
    menu.setOpenOnClick(true);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    setAriaLabel(t("account.label", name));
    setTooltipText(name);
    menu.removeAll();
    Span who = new Span(name);
    who.addClassName("account-name");
    menu.addItem(who).setEnabled(false);
    menu.addSeparator();
    menu.addItem(t("account.signOut"), click -> authentication.logout())
        .getElement()
        .setAttribute("data-testid", "sign-out");
  }
}
