package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.jamak.api.event.LiveEvents;
import io.jamak.api.security.CallerContext;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.outage.DatabaseMonitor;
import io.jamak.ui.UiSettings;
import io.jamak.ui.live.LiveFeed;
import io.jamak.ui.notice.Bell;
import io.jamak.ui.notice.Toasts;
import io.jamak.ui.outage.OutageBanner;
import jakarta.annotation.security.PermitAll;

/** The frame of all signed-in screens: navigation at the side, status and choices on top. */
@PermitAll
public class MainLayout extends AppLayout implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private final DrawerToggle toggle = new DrawerToggle();
  private final OutageBanner outage;
  private final PlanBanner banner;

  public MainLayout(
      AuthenticationContext authentication,
      UiSettings settings,
      CallerContext callers,
      UsageService usage,
      LiveEvents events,
      DatabaseMonitor database) {
    Caller caller = callers.current();
    outage = new OutageBanner(database);
    banner = new PlanBanner(usage, caller);
    setPrimarySection(Section.DRAWER);
    addToDrawer(
        new Brand(),
        new Scroller(new Navigation()),
        new EnginesLink(),
        new WebhooksLink(caller),
        new EngineLink(settings.of(caller)));
    Div space = new Div();
    space.addClassName("header-space");
    Bell bell = new Bell();
    addToNavbar(
        toggle,
        new Toasts(),
        new ScreenKeys(),
        space,
        new BulkMeter(),
        new ConnectionChip(),
        bell,
        new ThemeMenu(),
        new LanguageSwitch(),
        new AccountMenu(authentication));
    new LiveFeed(events)
        .follow(
            this,
            caller.workspaceId(),
            batch -> {
              bell.take(batch);
              if (batch.stream()
                  .anyMatch(event -> JobStatus.SUCCEEDED.code().equals(event.status()))) {
                banner.look();
              }
            });
  }

  /** Every screen stands under the warning, should there be one. */
  @Override
  public void showRouterLayoutContent(HasElement content) {
    Div frame = new Div(outage, banner);
    frame.addClassName("frame");
    frame.getElement().appendChild(content.getElement());
    setContent(frame);
  }

  @Override
  public void removeRouterLayoutContent(HasElement content) {
    content.getElement().removeFromParent();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().getReconnectDialogConfiguration().setReconnectInterval(2000);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    toggle.setAriaLabel(t("nav.toggle"));
  }
}
