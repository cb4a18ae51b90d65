package io.jamak.ui.usage;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import io.jamak.api.paging.Page;
import io.jamak.api.usage.UsageService;
import io.jamak.domain.account.Caller;
import io.jamak.store.usage.UsageRecord;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A month's rows, fetched page after page along a keyset cursor. */
class UsagePages extends AbstractBackEndDataProvider<UsageRecord, Void> {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 100;

  private final transient UsageService usage;
  private final transient Caller caller;
  private final YearMonth month;
  private final transient List<UsageRecord> rows = new ArrayList<>();
  private @Nullable String cursor;
  private boolean complete;

  UsagePages(UsageService usage, Caller caller, YearMonth month) {
    this.usage = usage;
    this.caller = caller;
    this.month = month;
  }

  @Override
  public Object getId(UsageRecord row) {
    return row.id();
  }

  @Override
  protected Stream<UsageRecord> fetchFromBackEnd(Query<UsageRecord, Void> query) {
    int end = query.getOffset() + query.getLimit();
    load(end);
    int last = Math.min(end, rows.size());
    return List.copyOf(rows.subList(Math.min(query.getOffset(), last), last)).stream();
  }

  @Override
  protected int sizeInBackEnd(Query<UsageRecord, Void> query) {
    load(1);
    if (!complete) {
      long jobs = usage.summary(caller, month.toString()).used().jobs();
      return (int) Math.max(rows.size(), Math.min(jobs, Integer.MAX_VALUE));
    }
    return rows.size();
  }

  private void load(int end) {
    while (!complete && rows.size() < end) {
      Page<UsageRecord> page = usage.records(caller, month.toString(), cursor, PAGE);
      rows.addAll(page.items());
      cursor = page.nextCursor();
      complete = cursor == null;
    }
  }
}
