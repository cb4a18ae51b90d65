package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** The ways to the three screens. */
class Navigation extends SideNav implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final SideNavItem dashboard =
      new SideNavItem("", "dashboard", VaadinIcon.GRID_SMALL.create());
  private final SideNavItem jobs = new SideNavItem("", "jobs", VaadinIcon.LIST.create());
  private final SideNavItem usage = new SideNavItem("", "usage", VaadinIcon.CHART.create());

  Navigation() {
    addItem(dashboard, jobs, usage);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    getElement().setAttribute("aria-label", t("nav.label"));
    dashboard.setLabel(t("nav.dashboard"));
    jobs.setLabel(t("nav.jobs"));
    usage.setLabel(t("nav.usage"));
  }
}
