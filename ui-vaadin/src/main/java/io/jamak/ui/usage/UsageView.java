package io.jamak.ui.usage;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.jamak.api.event.LiveEvent;
import io.jamak.api.event.LiveEvents;
import io.jamak.api.security.CallerContext;
import io.jamak.api.usage.UsageReport;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobStatus;
import io.jamak.ui.format.FileLink;
import io.jamak.ui.live.LiveFeed;
import io.jamak.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A month of use: four figures, the limits, and the log behind every figure. */
@Route(value = "usage", layout = MainLayout.class)
@PermitAll
class UsageView extends Div
    implements AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final Set<String> ENDS =
      Set.of(JobStatus.SUCCEEDED.code(), JobStatus.FAILED.code(), JobStatus.CANCELED.code());

  private final transient UsageService usage;
  private final transient Caller caller;
  private final ZoneId zone;
  private final H1 title = new H1();
  private final MonthSwitch months;
  private final UsageCards cards = new UsageCards();
  private final H2 limitsTitle = new H2();
  private final Div limits = new Div();
  private final H2 logTitle = new H2();
  private final Paragraph rule = new Paragraph();
  private final Span csvText = new Span();
  private final FileLink csv = new FileLink("usage-csv", VaadinIcon.DOWNLOAD_ALT.create(), csvText);
  private final UsageGrid grid;
  private YearMonth month;

  UsageView(CallerContext callers, UsageService usage, LiveEvents events) {
    this.usage = usage;
    caller = callers.current();
    zone = ZoneId.of(usage.plan(caller).timeZone());
    month = YearMonth.now(zone);
    months =
        new MonthSwitch(
            zone, wanted -> getUI().ifPresent(ui -> UsageNavigation.toMonth(ui, wanted)));
    grid = new UsageGrid(zone);
    limits.addClassName("limits");
    rule.addClassName("hint");
    Div head = new Div(title, months, csv);
    head.addClassName("page-head");
    Div log = new Div(logTitle, rule);
    log.addClassName("section-head");
    addClassName("usage-page");
    add(head, cards, limitsTitle, limits, log, grid);
    new LiveFeed(events).follow(this, caller.workspaceId(), this::take);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    month =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("month")
            .map(UsageView::parse)
            .orElseGet(() -> YearMonth.now(zone));
    load();
    grid.setItems(new UsagePages(usage, caller, month));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event.getUI().getPage().addBrowserWindowResizeListener(size -> grid.fit(size.getWidth()));
    event
        .getUI()
        .getPage()
        .getExtendedClientDetails()
        .refresh(details -> grid.fit(details.getWindowInnerWidth()));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    title.setText(t("usage.title"));
    limitsTitle.setText(t("usage.limits"));
    logTitle.setText(t("usage.log"));
    rule.setText(t("usage.rule"));
    csvText.setText(t("usage.csv"));
    load();
    event.getUI().getPage().setTitle(getPageTitle());
  }

  @Override
  public String getPageTitle() {
    return t("usage.title") + " · Jamak";
  }

  private void load() {
    UsageReport report = usage.summary(caller, month.toString());
    cards.show(report, usage.summary(caller, month.minusMonths(1).toString()));
    limits.removeAll();
    Limit.of(report).forEach(limit -> limits.add(new LimitMeter(limit)));
    months.show(month);
    csv.setHref("api/usage/records.csv?month=" + month);
  }

  private void take(List<LiveEvent> events) {
    boolean ended = events.stream().anyMatch(event -> ended(event.status()));
    if (ended && month.equals(YearMonth.now(zone))) {
      load();
      grid.setItems(new UsagePages(usage, caller, month));
    }
  }

  private static boolean ended(@Nullable String status) {
    return status != null && ENDS.contains(status);
  }

  private static @Nullable YearMonth parse(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException malformed) {
      return null;
    }
  }
}
