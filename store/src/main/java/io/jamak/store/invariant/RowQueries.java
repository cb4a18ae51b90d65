package io.jamak.store.invariant;

/** One line of text for each violation. */
final class RowQueries {
  static final String TERMINAL_EVENTS =
      """
      select j.id || ': ' || j.status || ' with ' || count(e.id) || ' terminal events'
      from jobs j left join events e on e.entity_id = j.id and e.entity_type = 'job'
        and e.type in ('JOB_SUCCEEDED', 'JOB_FAILED', 'JOB_CANCELED')
      group by j.id
      having count(e.id)
        <> case when j.status in ('succeeded', 'failed', 'canceled') then 1 else 0 end
        or bool_or(e.type <> 'JOB_' || upper(j.status::text))
      """;

  static final String OUTPUTS =
      """
      select j.id || ': no ' || w.type || ' ' || w.kind || coalesce(' ' || w.language, '')
      from jobs j cross join lateral (
        select f as type, 'original' as kind, null as language
        from jsonb_array_elements_text(j.options_json -> 'outputFormats') f
        union all
        select f, 'translation', l
        from jsonb_array_elements_text(j.options_json -> 'outputFormats') f,
             jsonb_array_elements_text(j.options_json -> 'targetLang') l
        where (j.options_json ->> 'translate')::boolean) w
      where j.status = 'succeeded' and not exists (
        select 1 from job_outputs o
        where o.job_id = j.id and o.type::text = w.type and o.kind::text = w.kind
          and (w.language is null or o.language = w.language))
      """;

  static final String USAGE =
      """
      select j.id || ': ' || j.status || ' without usage' from jobs j
      where not exists (select 1 from usage_records u where u.job_id = j.id)
        and (j.status in ('succeeded', 'failed') or j.status = 'canceled' and j.started_at is not null)
      union all
      select j.id || ': ' || j.status || ' with usage of ' || u.status || ', ' || u.cost_units || ' units'
      from usage_records u join jobs j on j.id = u.job_id
      where u.status <> j.status or u.cost_units is distinct from j.cost_units
        or j.status = 'canceled' and j.started_at is null
        or (j.status <> 'succeeded' or j.no_speech) and (u.processing_ms > 0 or u.translation_ms > 0 or u.cost_units > 0)
        or u.cost_units <> round((u.processing_ms + u.translation_ms) / 60000.0, 4)
      union all
      select id || ': no speech, and not among its warnings' from jobs
      where no_speech and not warning_codes(warnings_json) @> '["NO_SPEECH"]'
      union all
      select job_id || ': ' || count(*) || ' usage rows' from usage_records
      group by job_id having count(*) > 1
      """;

  static final String DUPLICATES =
      """
      select job_id || ': ' || count(*) || ' x ' || type || ' ' || kind || ' ' || language
      from job_outputs group by job_id, type, kind, language having count(*) > 1
      """;

  static final String STORED_BYTES =
      """
      select w.id || ': says ' || w.stored_bytes || ' bytes, its assets ' || coalesce(a.bytes, 0)
      from workspaces w left join (
        select workspace_id, sum(size_bytes) as bytes from assets
        where deleted_at is null group by workspace_id) a on a.workspace_id = w.id
      where w.stored_bytes <> coalesce(a.bytes, 0)
      """;

  static final String CAUSES =
      """
      select j.id || ': ' || j.status || ', with a cause that is not kept' from jobs j
      where j.error_fingerprint is not null and (j.status <> 'failed' or not exists (
        select 1 from failure_causes c
        where c.workspace_id = j.workspace_id and c.fingerprint = j.error_fingerprint))
      union all
      select j.id || ': its file is ' || case when j.source_gone then 'there' else 'deleted' end
        || ', and it says otherwise'
      from jobs j join assets a on a.id = j.asset_id
      where j.error_fingerprint is not null and j.source_gone <> (a.deleted_at is not null)
      union all
      select j.id || ': a later attempt ' || case when j.retried then 'does not stand' else 'stands' end
        || ', and it says otherwise'
      from jobs j where j.error_fingerprint is not null and j.retried <> exists (
        select 1 from jobs later
        where later.first_attempt = coalesce(j.first_attempt, j.id) and later.status <> 'canceled'
          and (later.created_at, later.id) > (j.created_at, j.id))
      """;

  static final String OPTION_SETS =
      """
      select j.id || ': its options are in no set' from jobs j
      where not exists (
        select 1 from job_option_sets s
        where s.workspace_id = j.workspace_id and s.option_set = option_set(j.options_json, j.detected_lang))
      """;

  static final String BADGES =
      """
      select a.id || ': shows ' || coalesce(a.latest_job_status::text, 'nothing')
        || ', newest job is ' || coalesce(j.status::text, 'absent')
      from assets a left join lateral (
        select id, status from jobs where asset_id = a.id and queued_at is not null
        order by id desc limit 1) j on true
      where a.latest_job_id is distinct from j.id or a.latest_job_status is distinct from j.status
      """;

  private RowQueries() {}
}
