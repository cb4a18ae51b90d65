package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.jamak.api.engine.EngineService;
import io.jamak.api.event.EventService;
import io.jamak.api.event.LiveEvent;
import io.jamak.api.event.LiveEvents;
import io.jamak.api.job.JobCsv;
import io.jamak.api.job.JobService;
import io.jamak.api.job.PauseService;
import io.jamak.api.job.SnapshotService;
import io.jamak.api.security.CallerContext;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.ui.UiSettings;
import io.jamak.ui.live.LiveFeed;
import io.jamak.ui.notice.JobNews;
import io.jamak.ui.notice.Notice.Kind;
import io.jamak.ui.notice.Toasts;
import io.jamak.ui.shell.MainLayout;
import io.jamak.ui.words.Words;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations console: the list on the left, one job's detail on the right. */
@Route(value = "jobs", layout = MainLayout.class)
@PermitAll
class JobsView extends Div
    implements AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int DOCKED_PX = 1280;
  private static final int DETAIL_PX = 440;
  private static final int NAVIGATION_PX = 270; // with paddings

  private final MasterDetailLayout layout = new MasterDetailLayout();
  private final JobsList list;
  private final JobDetailPanel detail;
  private int windowWidth = DOCKED_PX;
  private transient JobsAddress address = new JobsAddress(JobsQuery.ALL, null);

  JobsView(
      CallerContext callers,
      JobService jobs,
      SnapshotService snapshots,
      PauseService pauses,
      EventService journal,
      EngineService engines,
      JobCsv csv,
      UsageService usage,
      LiveEvents events,
      UiSettings settings) {
    Caller caller = callers.current();
    ZoneId zone = ZoneId.of(usage.plan(caller).timeZone());
    JobUseCases useCases =
        new JobUseCases(caller, zone, jobs, snapshots, pauses, journal, engines, csv);
    JobCommands commands = new JobCommands(useCases, this::started);
    list =
        new JobsList(
            useCases,
            commands,
            job -> go(new JobsAddress(address.query(), job.id())),
            query -> go(new JobsAddress(query, address.open())));
    detail =
        new JobDetailPanel(
            useCases,
            settings.of(caller),
            new JobDetailPanel.Commands(
                job -> commands.retry(List.of(job)),
                job -> commands.askToCancel(List.of(job)),
                id -> go(new JobsAddress(address.query(), id)),
                this::close));
    addClassName("jobs-page");
    layout.setSizeFull();
    layout.setMaster(list);
    layout.setMasterSize("min(600px, 100vw - 2rem)");
    layout.setExpandMaster(true);
    layout.setDetailSize(DETAIL_PX + "px");
    layout.setOverlaySize("min(100%, 480px)");
    layout.getElement().addEventListener("detail-escape-press", event -> close());
    layout.getElement().addEventListener("backdrop-click", event -> close());
    add(layout);
    new LiveFeed(events).follow(this, caller.workspaceId(), this::take);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    JobsAddress wanted = JobsAddress.read(event.getLocation().getQueryParameters());
    address = wanted;
    list.show(wanted.query());
    showDetail(wanted.open());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    Toasts.seen(this, JobNews.KEY);
    event.getUI().getPage().addBrowserWindowResizeListener(size -> fit(size.getWidth()));
    event
        .getUI()
        .getPage()
        .getExtendedClientDetails()
        .refresh(details -> fit(details.getWindowInnerWidth()));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    event.getUI().getPage().setTitle(getPageTitle());
  }

  @Override
  public String getPageTitle() {
    long failed = list == null ? 0 : list.failed();
    return (failed == 0 ? t("jobs.title") : t("jobs.titleFailed", failed)) + " · Jamak";
  }

  private void go(JobsAddress wanted) {
    getUI().ifPresent(ui -> ui.navigate("jobs", wanted.write()));
  }

  private void close() {
    JobId open = address.open();
    go(new JobsAddress(address.query(), null));
    if (open != null) {
      list.focus(open);
    }
  }

  /** The list's width follows from the window's: the navigation and a docked detail take theirs. */
  private void fit(int width) {
    windowWidth = width;
    boolean docked = layout.getDetail() != null && width >= DOCKED_PX;
    list.fit(width - (width >= 800 ? NAVIGATION_PX : 24) - (docked ? DETAIL_PX : 0));
  }

  private void showDetail(@Nullable JobId id) {
    openDetail(id);
    fit(windowWidth);
  }

  private void openDetail(@Nullable JobId id) {
    if (id == null) {
      layout.setDetail(null);
      return;
    }
    try {
      detail.show(id);
      layout.setDetail(detail);
    } catch (JamakException absent) {
      layout.setDetail(null);
      Toasts.say(Kind.FAILED, Words.of(absent.code()));
    }
  }

  /** The caller's own new jobs come in at once; the open detail follows a single one. */
  private void started(List<JobId> fresh) {
    list.reload();
    if (address.open() != null && fresh.size() == 1) {
      go(new JobsAddress(address.query(), fresh.getFirst()));
    }
  }

  private void take(List<LiveEvent> events) {
    List<LiveEvent> ours =
        events.stream().filter(event -> event.entityType() == EntityType.JOB).toList();
    if (ours.isEmpty()) {
      return;
    }
    list.take(ours);
    detail
        .job()
        .filter(open -> open.equals(address.open()))
        .filter(open -> ours.stream().anyMatch(event -> event.entityId().equals(open.value())))
        .ifPresent(detail::show);
    if (ours.stream().anyMatch(event -> JobStatus.FAILED.code().equals(event.status()))) {
      getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }
  }
}
