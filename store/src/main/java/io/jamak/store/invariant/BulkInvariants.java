package io.jamak.store.invariant;

/** Acts on many jobs that do not add up; one line of text for each violation. */
final class BulkInvariants {
  static final String ITEMS =
      """
      with counted as (
        select action_id,
               count(*) filter (where outcome = 'open') as open,
               count(*) filter (where outcome = 'done') as done,
               count(*) filter (where outcome = 'skipped') as skipped,
               count(*) filter (where outcome = 'failed') as failed
        from bulk_action_items group by action_id)
      select a.id || ': done, and ' || a.open_items || ' jobs have no outcome' from bulk_actions a
      where a.status = 'done' and a.open_items > 0
      union all
      select a.id || ': running, and no job is open' from bulk_actions a
      where a.status = 'running' and a.open_items = 0
      union all
      select a.id || ': says ' || a.open_items || ' open, ' || a.done_items || ' done, '
        || a.skipped_items || ' skipped, ' || a.failed_items || ' failed; its items are '
        || coalesce(c.open, 0) || ', ' || coalesce(c.done, 0) || ', '
        || coalesce(c.skipped, 0) || ', ' || coalesce(c.failed, 0)
      from bulk_actions a left join counted c on c.action_id = a.id
      where (a.open_items, a.done_items, a.skipped_items, a.failed_items)
        <> (coalesce(c.open, 0), coalesce(c.done, 0), coalesce(c.skipped, 0), coalesce(c.failed, 0))
      """;

  private BulkInvariants() {}
}
