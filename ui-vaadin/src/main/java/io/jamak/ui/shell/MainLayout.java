package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.jamak.ui.UiSettings;
import jakarta.annotation.security.PermitAll;

/** The frame of all signed-in screens: navigation at the side, status and choices on top. */
@PermitAll
public class MainLayout extends AppLayout implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final DrawerToggle toggle = new DrawerToggle();

  public MainLayout(AuthenticationContext authentication, UiSettings settings) {
    setPrimarySection(Section.DRAWER);
    addToDrawer(new Brand(), new Scroller(new Navigation()), new EngineLink(settings));
    Div space = new Div();
    space.addClassName("header-space");
    addToNavbar(
        toggle, space, new LanguageSwitch(), new ThemeMenu(), new AccountMenu(authentication));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    toggle.setAriaLabel(t("nav.toggle"));
  }
}
