package io.jamak.ui.shell;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinSession;
import io.jamak.api.usage.UsageReport;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.ui.format.Dates;
import io.jamak.ui.usage.Limit;
import io.jamak.ui.words.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * Warns on every screen when a limit of the plan is near (80 %, may be dismissed once a month) or
 * reached (100 %, stays), and says what happens next.
 */
class PlanBanner extends Div implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;
  private static final String DISMISSED = PlanBanner.class.getName() + ".dismissed";

  private final transient UsageService usage;
  private final transient Caller caller;

  PlanBanner(UsageService usage, Caller caller) {
    this.usage = usage;
    this.caller = caller;
    addClassName("plan-banner");
    getElement().setAttribute("data-testid", "plan-banner").setAttribute("role", "status");
    setVisible(false);
  }

  /** Looks again; jobs that ended may have used up a limit. */
  void look() {
    UsageReport report = usage.summary(caller, null);
    Optional<Limit> worst =
        Limit.of(report).stream()
            .filter(limit -> limit.level() != Limit.Level.NORMAL)
            .max(Comparator.comparingDouble(Limit::share));
    removeAll();
    setVisible(false);
    worst.ifPresent(limit -> warn(limit, report));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    look();
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    look();
  }

  private void warn(Limit limit, UsageReport report) {
    boolean over = limit.level() == Limit.Level.OVER;
    String period = report.month() + "/" + limit.key();
    if (!over && period.equals(VaadinSession.getCurrent().getAttribute(DISMISSED))) {
      return;
    }
    setVisible(true);
    getElement().setAttribute("data-level", over ? "over" : "near");
    String reset = reset(report);
    Span text =
        new Span(
            over
                ? t("banner.over", limit.name(), reset)
                : t("banner.near", limit.name(), String.valueOf(limit.percent()), reset));
    add(
        (over ? VaadinIcon.BAN : VaadinIcon.WARNING).create(),
        text,
        new Anchor("usage", t("banner.usage")));
    if (!over) {
      Button dismiss = new Button(VaadinIcon.CLOSE_SMALL.create());
      dismiss.addThemeVariants(ButtonVariant.TERTIARY);
      dismiss.setAriaLabel(t("close"));
      dismiss.addClickListener(
          click -> {
            VaadinSession.getCurrent().setAttribute(DISMISSED, period);
            setVisible(false);
          });
      add(dismiss);
    }
  }

  private static String reset(UsageReport report) {
    ZoneId zone = ZoneId.of(report.plan().timeZone());
    Instant next = report.month().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    return Dates.day(next, zone, Words.language());
  }
}
