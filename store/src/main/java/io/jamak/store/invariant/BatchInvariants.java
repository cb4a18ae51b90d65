package io.jamak.store.invariant;

/** Batches whose sums are not those of their jobs; one line of text for each violation. */
final class BatchInvariants {
  static final String SUMS =
      """
      with ended as (
        select batch_id, status::text, 1 as jobs from jobs
        where batch_id is not null and status in ('succeeded', 'failed', 'canceled')
        union all
        select batch_id, status::text, -1 from job_batch_endings),
      counted as (
        select batch_id,
               sum(jobs) filter (where status = 'succeeded') as done,
               sum(jobs) filter (where status = 'failed') as failed,
               sum(jobs) filter (where status = 'canceled') as canceled
        from ended group by batch_id),
      members as (select batch_id, count(*) as jobs from jobs where batch_id is not null group by batch_id)
      select b.id || ': says ' || b.jobs || ' jobs, ' || b.done || ' done, ' || b.failed || ' failed, '
        || b.canceled || ' canceled; its jobs are ' || coalesce(m.jobs, 0) || ', ' || coalesce(c.done, 0)
        || ', ' || coalesce(c.failed, 0) || ', ' || coalesce(c.canceled, 0)
      from job_batches b
      left join counted c on c.batch_id = b.id
      left join members m on m.batch_id = b.id
      where (b.jobs, b.done, b.failed, b.canceled) <> (coalesce(m.jobs, 0), coalesce(c.done, 0),
        coalesce(c.failed, 0), coalesce(c.canceled, 0))
      """;

  private BatchInvariants() {}
}
