package io.jamak.api.usage;

import io.jamak.api.paging.Cursors;
import io.jamak.api.paging.ListBinding;
import io.jamak.api.paging.Page;
import io.jamak.api.paging.Params;
import io.jamak.domain.account.Caller;
import io.jamak.store.Slice;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.account.Plan;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.usage.Kpis;
import io.jamak.store.usage.UsageQueries;
import io.jamak.store.usage.UsageRecord;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows what a workspace used, month by month in its own time zone, and which job it was. */
@Service
public class UsageService {
  private final UsageQueries usage;
  private final AccountRepository accounts;
  private final AssetQueries assets;
  private final Cursors cursors;

  UsageService(
      UsageQueries usage, AccountRepository accounts, AssetQueries assets, Cursors cursors) {
    this.usage = usage;
    this.accounts = accounts;
    this.assets = assets;
    this.cursors = cursors;
  }

  /**
   * Sums of a month beside the plan.
   *
   * @param month YYYY-MM; null for the one that runs now
   */
  public UsageReport summary(Caller caller, @Nullable String month) {
    Plan plan = accounts.plan(caller.workspaceId());
    Months.Range range = Months.parse(plan, month);
    return new UsageReport(
        range.month(),
        usage.summary(caller.workspaceId(), range.from(), range.to()),
        plan,
        usage.reserved(caller.workspaceId()).processingMs(),
        assets.storedBytes(caller.workspaceId()));
  }

  /** How uploads and the queue went in a month (YYYY-MM; null: the one that runs now). */
  public Kpis kpis(Caller caller, @Nullable String month) {
    Months.Range range = range(caller, month);
    return usage.kpis(caller.workspaceId(), range.from(), range.to());
  }

  /** A page of the month's rows, newest first. */
  public Page<UsageRecord> records(
      Caller caller, @Nullable String month, @Nullable String cursor, int limit) {
    Months.Range range = range(caller, month);
    ListBinding binding = ListBinding.of(caller.workspaceId(), "usage", range.month());
    return cursors.page(
        binding,
        usage.list(
            caller.workspaceId(),
            range.from(),
            range.to(),
            cursors.decode(binding, cursor),
            Params.checkedLimit(limit)));
  }

  /** Every row of the month, newest first, without holding them all. */
  public void eachRecord(Caller caller, @Nullable String month, Consumer<UsageRecord> each) {
    Months.Range range = range(caller, month);
    Slice.Position after = null;
    do {
      Slice<UsageRecord> slice =
          usage.list(caller.workspaceId(), range.from(), range.to(), after, Params.MAX_LIMIT);
      slice.items().forEach(each);
      after = slice.next();
    } while (after != null);
  }

  /** The month and its borders in the plan's time zone. */
  public Months.Range range(Caller caller, @Nullable String month) {
    return Months.parse(accounts.plan(caller.workspaceId()), month);
  }

  /** The limits of the caller's workspace. */
  public Plan plan(Caller caller) {
    return accounts.plan(caller.workspaceId());
  }
}
