package io.jamak.store.invariant;

/** Sums of {@code store.count} beside what they sum up; one line of text for each violation. */
final class CountQueries {
  static final String STANDING =
      """
      select workspace_id || ': ' || coalesce(kept, 0) || ' ' || status || ' are kept, ' || coalesce(found, 0) || ' found'
      from (
        select workspace_id, status, sum(jobs) as kept from (
          select workspace_id, status, jobs from job_counts
          union all
          select workspace_id, status, change from job_count_changes where ended_at is null) as lines
        group by 1, 2) as sums
      full join (select workspace_id, status, count(*) as found from jobs group by 1, 2) as jobs
        using (workspace_id, status)
      where coalesce(kept, 0) <> coalesce(found, 0)
      """;

  /** Both kinds of sums, by minutes and by quarters of an hour. */
  static final String ENDED =
      """
      select workspace_id || ': ' || coalesce(kept, 0) || ' ' || status || ' since ' || ended_at || ' (' || minutes
        || ' min) are kept, ' || coalesce(found, 0) || ' found'
      from (
        select workspace_id, minutes, ended_at, status, sum(jobs) as kept from (
          select workspace_id, minutes, ended_at, status, jobs from job_endings
          union all
          select workspace_id, minutes, date_bin(minutes * interval '1 minute', ended_at, 'epoch'::timestamptz),
            status, change
          from job_count_changes cross join (values (1::smallint), (15::smallint)) as kinds (minutes)
          where ended_at is not null) as lines
        group by 1, 2, 3, 4) as sums
      full join (
        select workspace_id, minutes, date_bin(minutes * interval '1 minute', finished_at, 'epoch'::timestamptz) as ended_at,
          status, count(*) as found
        from jobs cross join (values (1::smallint), (15::smallint)) as kinds (minutes)
        where finished_at is not null
        group by 1, 2, 3, 4) as jobs
        using (workspace_id, minutes, ended_at, status)
      where coalesce(kept, 0) <> coalesce(found, 0)
      """;

  private CountQueries() {}
}
