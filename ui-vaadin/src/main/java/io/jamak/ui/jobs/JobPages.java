package io.jamak.ui.jobs;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import io.jamak.api.paging.Page;
import io.jamak.domain.job.JobId;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.JobSort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the list, fetched page after page along a keyset cursor and kept as they were first
 * shown: a row that changes is replaced in place, and never moves until the list is loaded anew.
 */
class JobPages extends AbstractBackEndDataProvider<JobRow, Void> {
  private static final long serialVersionUID = 1L;

  private final transient JobUseCases useCases;
  private final transient List<JobRow> rows = new ArrayList<>();
  private final Map<JobId, Integer> places = new HashMap<>();
  private transient JobFilter filter = JobFilter.ALL;
  private JobSort sort = JobSort.NEWEST;
  private int expected;
  private boolean complete;
  private @Nullable String cursor;

  JobPages(JobUseCases useCases) {
    this.useCases = useCases;
  }

  /** Starts anew; {@code expected} is how many rows there are likely to be. */
  void show(JobFilter wanted, JobSort order, long likely) {
    filter = wanted;
    sort = order;
    expected = (int) Math.min(likely, Integer.MAX_VALUE);
    rows.clear();
    places.clear();
    cursor = null;
    complete = false;
    refreshAll();
  }

  /** Puts a newer state of a shown job in its place; says whether it is shown. */
  boolean replace(JobRow row) {
    Integer place = places.get(row.id());
    if (place == null) {
      return false;
    }
    rows.set(place, row);
    refreshItem(row);
    return true;
  }

  boolean shows(JobId id) {
    return places.containsKey(id);
  }

  Optional<JobRow> find(JobId id) {
    return Optional.ofNullable(places.get(id)).map(rows::get);
  }

  /** Rows from one to the other, in the order shown, both inclusive. */
  List<JobRow> between(JobId one, JobId other) {
    Integer first = places.get(one);
    Integer last = places.get(other);
    return first == null || last == null
        ? List.of()
        : List.copyOf(rows.subList(Math.min(first, last), Math.max(first, last) + 1));
  }

  @Override
  public Object getId(JobRow row) {
    return row.id();
  }

  @Override
  protected Stream<JobRow> fetchFromBackEnd(Query<JobRow, Void> query) {
    int end = query.getOffset() + query.getLimit();
    load(end);
    int last = Math.min(end, rows.size());
    return List.copyOf(rows.subList(Math.min(query.getOffset(), last), last)).stream();
  }

  @Override
  protected int sizeInBackEnd(Query<JobRow, Void> query) {
    if (rows.isEmpty()) {
      load(1);
    }
    return complete ? rows.size() : Math.max(expected, rows.size() + 1);
  }

  private void load(int end) {
    while (!complete && rows.size() < end) {
      Page<JobRow> page = useCases.page(filter, sort, cursor);
      for (JobRow row : page.items()) {
        if (places.putIfAbsent(row.id(), rows.size()) == null) {
          rows.add(row);
        }
      }
      cursor = page.nextCursor();
      complete = cursor == null;
    }
  }
}
