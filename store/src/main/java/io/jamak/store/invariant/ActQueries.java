package io.jamak.store.invariant;

/** Changes of people without their line in the journal; one line of text for each violation. */
final class ActQueries {
  static final String ACTS =
      """
      select a.id || ': deleted, and nobody did it' from assets a
      where a.deleted_at is not null and not exists (
        select 1 from events e where e.entity_id = a.id and e.type = 'ASSET_DELETED' and e.user_id is not null)
      union all
      select a.id || ': its name is not the last that somebody gave' from assets a
      where a.filename is distinct from (
        select e.payload_json ->> 'filename' from events e
        where e.entity_id = a.id and e.type in ('ASSET_CREATED', 'ASSET_CHANGED')
          and e.payload_json -> 'filename' is not null and e.user_id is not null
        order by e.seq desc limit 1)
      union all
      select a.id || ': its tags are not the last that somebody gave' from assets a
      where to_jsonb(a.tags) is distinct from coalesce((
        select e.payload_json -> 'tags' from events e
        where e.entity_id = a.id and e.type = 'ASSET_CHANGED'
          and e.payload_json -> 'tags' is not null and e.user_id is not null
        order by e.seq desc limit 1), '[]')
      union all
      select j.id || ': made by ' || j.user_id || ', and the journal does not say so' from jobs j
      where not exists (
        select 1 from events e
        where e.entity_id = j.id and e.type = 'JOB_CREATED' and e.user_id = j.user_id)
      union all
      select r.job_id || ': ' || r.language || ' was replaced, and nobody did it' from replaced_outputs r
      where not exists (
        select 1 from events e
        where e.entity_id = r.job_id and e.type = 'JOB_OUTPUT_CORRECTED' and e.user_id is not null
          and e.payload_json ->> 'language' = r.language)
      union all
      select c.id || ': changed by ' || c.user_id || ', and the journal does not say so' from failure_causes c
      where c.user_id is not null and not exists (
        select 1 from events e
        where e.entity_id = c.id and e.type = 'CAUSE_CHANGED' and e.user_id = c.user_id
          and e.payload_json ->> 'state' = c.state::text)
      """;

  private ActQueries() {}
}
