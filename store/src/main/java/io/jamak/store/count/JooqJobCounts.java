package io.jamak.store.count;

import static io.jamak.store.generated.Tables.JOBS;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.sql.Db;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Sums that were folded, plus the lines that were not yet, in one statement and so one snapshot.
 */
final class JooqJobCounts implements JobCounts {
  /** Any number will do; it must be the same in all processes. */
  private static final long FOLDING = 5_021_946_377_018L;

  private static final int QUARTER_SECONDS = 15 * 60;

  private static final String BY_STATUS =
      """
      select status::text, sum(jobs)::bigint from (
        select status, jobs from job_counts where workspace_id = {0}
        union all
        select status, change from job_count_changes where workspace_id = {0} and ended_at is null) as all_of_it
      group by status
      """;

  private static final String ENDED =
      """
      select width_bucket(ended_at, {1}::timestamptz[]), status::text, sum(jobs)::bigint from (
        select ended_at, status, jobs from job_endings
        where workspace_id = {0} and minutes = {2} and ended_at >= {3} and ended_at < {4}
        union all
        select ended_at, status, change from job_count_changes
        where workspace_id = {0} and ended_at >= {3} and ended_at < {4}) as all_of_it
      group by 1, 2
      """;

  private static final String FOLD =
      """
      with taken as (
        delete from job_count_changes where id = any (array(
          select id from job_count_changes where (select pg_try_advisory_xact_lock({0})) order by id limit {1}))
        returning workspace_id, status, ended_at, change),
      standing as (
        insert into job_counts as c
        select workspace_id, status, sum(change) from taken where ended_at is null
        group by 1, 2 order by 1, 2
        on conflict (workspace_id, status) do update set jobs = c.jobs + excluded.jobs),
      ended as (
        insert into job_endings as e
        select workspace_id, minutes, date_bin(minutes * interval '1 minute', ended_at, 'epoch'::timestamptz), status, sum(change)
        from taken cross join (values (1::smallint), (15::smallint)) as kinds (minutes)
        where ended_at is not null
        group by 1, 2, 3, 4 order by 1, 2, 3, 4 -- so that what is read together lies together
        on conflict (workspace_id, minutes, ended_at, status) do update set jobs = e.jobs + excluded.jobs)
      select count(*)::int from taken
      """;

  private final Db db;

  JooqJobCounts(Db db) {
    this.db = db;
  }

  @Override
  public Map<JobStatus, Long> byStatus(WorkspaceId workspace) {
    Map<JobStatus, Long> counts = new EnumMap<>(JobStatus.class);
    for (JobStatus status : JobStatus.values()) {
      counts.put(status, 0L);
    }
    db.read(dsl -> dsl.fetch(BY_STATUS, DSL.val(workspace.value())))
        .forEach(row -> counts.put(status(row, 0), row.get(1, Long.class)));
    return counts;
  }

  @Override
  public List<Map<JobStatus, Long>> ended(WorkspaceId workspace, List<Instant> bounds) {
    Instant first = bounds.getFirst();
    Instant last = bounds.getLast();
    boolean quarters = bounds.stream().allMatch(at -> at.getEpochSecond() % QUARTER_SECONDS == 0);
    List<Map<JobStatus, Long>> spans = new ArrayList<>();
    for (int i = 1; i < bounds.size(); i++) {
      spans.add(new EnumMap<>(JobStatus.class));
    }
    db.read(
            dsl ->
                dsl.fetch(
                    ENDED,
                    DSL.val(workspace.value()),
                    DSL.val(bounds.toArray(Instant[]::new), SQLDataType.INSTANT.array()),
                    DSL.val(quarters ? 15 : 1),
                    DSL.val(first, SQLDataType.INSTANT),
                    DSL.val(last, SQLDataType.INSTANT)))
        .forEach(
            row ->
                spans.get(row.get(0, int.class) - 1).put(status(row, 1), row.get(2, Long.class)));
    return spans;
  }

  @Override
  public Optional<Instant> oldestQueued(WorkspaceId workspace) {
    return db.read(
        dsl ->
            dsl.select(DSL.min(JOBS.QUEUED_AT))
                .from(JOBS)
                .where(JOBS.WORKSPACE_ID.eq(workspace))
                .and(JOBS.STATUS.eq(DSL.inline(JobStatus.QUEUED, JOBS.STATUS)))
                .fetchOptional(0, Instant.class));
  }

  @Override
  public int fold(int most) {
    return db.write(
        dsl -> dsl.fetchSingle(FOLD, DSL.val(FOLDING), DSL.val(most)).get(0, int.class));
  }

  private static JobStatus status(Record row, int column) {
    return JobStatus.valueOf(row.get(column, String.class).toUpperCase(Locale.ROOT));
  }
}
