package io.jamak.api.job;

import io.jamak.api.usage.Months;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.account.Plan;
import io.jamak.store.usage.UsageQueries;
import io.jamak.store.usage.UsageSummary;
import org.springframework.stereotype.Component;

/** Opens a {@link Budget} for a workspace's current month. */
@Component
class Budgets {
  private final AccountRepository accounts;
  private final UsageQueries usage;

  Budgets(AccountRepository accounts, UsageQueries usage) {
    this.accounts = accounts;
    this.usage = usage;
  }

  /** Used plus reserved, against the plan. */
  Budget open(WorkspaceId workspace) {
    Plan plan = accounts.plan(workspace);
    Months.Range month = Months.current(plan);
    UsageSummary used = usage.summary(workspace, month.from(), month.to());
    UsageQueries.Reserved reserved = usage.reserved(workspace);
    return new Budget(
        plan,
        used.processingMs() + reserved.processingMs(),
        used.translationMs() + reserved.translationMs());
  }
}
