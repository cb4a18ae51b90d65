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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.ui.UiSettings;
import io.jamak.ui.notice.Toasts;
import io.jamak.ui.shell.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations console: the list on the left, one job's detail on the right. */
@Route(value = "jobs", layout = MainLayout.class)
@PermitAll
class JobsView extends Div
    implements AfterNavigationObserver, LocaleChangeObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1L;
  private static final int DETAIL_PX = 440;

  private final MasterDetailLayout layout = new MasterDetailLayout();
  private final JobsList list;
  private final JobDetail detail;
  private @Nullable JobId open;
  private String query = "";
  private int failed;
  private List<JobId> started = List.of();

  JobsView(CallerContext callers, UiSettings settings) {
    list =
        new JobsList(
            row -> go(row.query(), row.id()), shown -> query = shown, count -> showFailed(count));
    detail =
        new JobDetail(
            settings.of(callers.current()),
            this::close,
            id -> go(query, id.toString()),
            this::started);
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
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters parameters = event.getLocation().getQueryParameters();
    open = parameters.getSingleParameter("id").map(JobsView::id).orElse(null);
    list.show(parameters.getQueryString(), started);
    query = parameters.excluding("id").getQueryString();
    started = List.of();
    showDetail(open);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    Toasts.seen(this, Toasts.JOBS);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    event.getUI().getPage().setTitle(getPageTitle());
  }

  @Override
  public String getPageTitle() {
    return (failed == 0 ? t("jobs.title") : t("jobs.titleFailed", failed)) + " · Jamak";
  }

  private void showFailed(int count) {
    failed = count;
    getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
  }

  /** Opens a job, "" for none, beside the list that this address shows. */
  private void go(String list, String id) {
    getUI().ifPresent(ui -> ui.navigate("jobs", address(list, id)));
  }

  private static QueryParameters address(String list, String id) {
    QueryParameters parameters = QueryParameters.fromString(list).excluding("id");
    return id.isEmpty() ? parameters : parameters.merging("id", id);
  }

  private void close() {
    go(query, "");
  }

  private void showDetail(@Nullable JobId id) {
    if (id == null) {
      layout.setDetail(null);
      return;
    }
    detail.show(id);
    layout.setDetail(detail);
  }

  /** The caller's own new job comes into the list at once, and the open detail follows it. */
  private void started(JobId fresh) {
    started = List.of(fresh);
    go(query, fresh.toString());
  }

  private static @Nullable JobId id(String text) {
    try {
      return JobId.parse(text);
    } catch (JamakException malformed) {
      return null;
    }
  }
}
