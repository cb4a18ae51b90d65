package io.jamak.ui.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import io.jamak.domain.job.JobId;
import io.jamak.ui.words.BrowserWords;
import io.jamak.ui.words.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The list of jobs: a browser element, which asks the API itself. It is told the address after each
 * navigation, and tells which row is to be opened. Its table is Vaadin's grid, by its tag.
 */
@Tag("jamak-jobs")
@JsModule("context://jamak/jobs/jobs.js")
@Uses(Grid.class)
class JobsList extends Component implements LocaleChangeObserver {
  private static final long serialVersionUID = 1L;

  private int visits;

  JobsList(Consumer<OpenEvent> open, Consumer<String> filtered, Consumer<Integer> failed) {
    addListener(OpenEvent.class, open::accept);
    addListener(FilteredEvent.class, event -> filtered.accept(event.query));
    addListener(FailedCountEvent.class, event -> failed.accept(event.failed));
  }

  /**
   * Shows what an address says, also where it is the same as before.
   *
   * @param query of the address
   * @param started new jobs of the person's own, which the list shows at once
   */
  void show(String query, List<JobId> started) {
    visits++;
    getElement()
        .setPropertyMap(
            "place",
            Map.of(
                "query",
                query,
                "visit",
                visits,
                "started",
                started.stream().map(JobId::toString).toList()));
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    BrowserWords.give(getElement(), Language.of(event.getLocale()));
  }

  /** A row is to be opened, or what is open closed. */
  @DomEvent("open-job")
  public static class OpenEvent extends ComponentEvent<JobsList> {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String query;

    /**
     * Told by the browser.
     *
     * @param id of the job, "" to close
     * @param query of the address, without the open job
     */
    public OpenEvent(
        JobsList source,
        boolean fromClient,
        @EventData("event.detail.id") String id,
        @EventData("event.detail.query") String query) {
      super(source, fromClient);
      this.id = id;
      this.query = query;
    }

    String id() {
      return id;
    }

    String query() {
      return query;
    }
  }

  /** The list shows something else, and has written it into the address. */
  @DomEvent("filtered")
  public static class FilteredEvent extends ComponentEvent<JobsList> {
    private static final long serialVersionUID = 1L;

    private final String query;

    /**
     * Told by the browser.
     *
     * @param query of the address, without the open job
     */
    public FilteredEvent(
        JobsList source, boolean fromClient, @EventData("event.detail.query") String query) {
      super(source, fromClient);
      this.query = query;
    }
  }

  /** Another number of jobs of the list has failed. */
  @DomEvent("failed-count")
  public static class FailedCountEvent extends ComponentEvent<JobsList> {
    private static final long serialVersionUID = 1L;

    private final int failed;

    /**
     * Told by the browser.
     *
     * @param failed how many
     */
    public FailedCountEvent(
        JobsList source, boolean fromClient, @EventData("event.detail.n") int failed) {
      super(source, fromClient);
      this.failed = failed;
    }
  }
}
