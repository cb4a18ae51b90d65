package io.jamak.api.usage;

import io.jamak.store.account.Plan;
import io.jamak.store.usage.UsageSummary;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of a workspace beside its plan.
 *
 * @param reservedMs media of jobs that are queued or running now
 * @param storedBytes sources that are kept now
 */
public record UsageReport(
    YearMonth month, UsageSummary used, Plan plan, long reservedMs, long storedBytes) {
  /** Failed jobs among all, 0 to 1; null without jobs. */
  public @Nullable Double failureRate() {
    return used.jobs() == 0 ? null : (double) used.failedJobs() / used.jobs();
  }
}
