package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.Slice;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the job list, each from the index that fits its filter and order.
 *
 * <p>Values stand in the statements themselves. Which index fits depends on how common they are,
 * and a plan that was kept for some would walk through a million jobs for others.
 */
final class JobListing {
  /** Of more sets of options the list is read in its order, for then many jobs fit. */
  private static final int MOST_MERGED = 8;

  private final DSLContext dsl;
  private final WorkspaceId workspace;
  private final JobFilter filter;

  JobListing(DSLContext dsl, WorkspaceId workspace, JobFilter filter) {
    this.dsl =
        DSL.using(
            dsl.configuration()
                .deriveSettings(
                    settings -> settings.withStatementType(StatementType.STATIC_STATEMENT)));
    this.workspace = workspace;
    this.filter = filter;
  }

  Slice<JobRow> page(JobSort sort, Slice.@Nullable Position after, int limit) {
    Condition rest =
        JobConditions.withoutOptions(workspace, filter)
            .and(
                filter.statuses().isEmpty()
                    ? DSL.noCondition()
                    : JOBS.STATUS.in(filter.statuses()));
    if (!filter.asksForOptions()) {
      return page(JOBS, rest, sort, after, limit);
    }
    List<UUID> sets = OptionSets.of(dsl, workspace, filter);
    if (sets.isEmpty()) {
      return new Slice<>(List.of(), null);
    }
    return isMerged(sets, sort)
        ? page(OptionSets.merged(sets, sort == JobSort.NEWEST), rest, sort, after, limit)
        : page(JOBS, rest.and(OptionSets.in(sets)), sort, after, limit);
  }

  /** Where something else is asked for too, its index may be the better one. */
  private boolean isMerged(List<UUID> sets, JobSort sort) {
    return sets.size() > 1
        && sets.size() <= MOST_MERGED
        && (sort == JobSort.NEWEST || sort == JobSort.OLDEST)
        && filter.asksForOptionsAlone();
  }

  private Slice<JobRow> page(
      Table<?> jobs, Condition condition, JobSort sort, Slice.@Nullable Position after, int limit) {
    return JobOrders.of(sort)
        .page(JobRows.select(dsl, jobs).where(condition).getQuery(), after, limit, JobRows::job);
  }
}
