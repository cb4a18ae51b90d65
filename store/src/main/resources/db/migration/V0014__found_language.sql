-- The language that was heard: what "auto" became. Null until something was written.
alter table jobs add column detected_lang text;

update jobs j set detected_lang = o.language
from (select distinct on (job_id) job_id, language from job_outputs
      where kind = 'original' and language <> 'und' order by job_id, created_at) o
where o.job_id = j.id;

-- A job that found nobody speaking has it among its warnings, and costs nothing.
update jobs j set warnings_json = jsonb_build_object('', jsonb_build_array(jsonb_build_object(
    'code', 'NO_SPEECH', 'fromMs', 0, 'toMs', coalesce(a.duration_ms, 0), 'count', 1, 'detail', ''))),
    cost_units = case when j.status = 'succeeded' then 0 else j.cost_units end
from assets a
where a.id = j.asset_id and j.no_speech;

update usage_records u set processing_ms = 0, translation_ms = 0, cost_units = 0
from jobs j
where j.id = u.job_id and j.no_speech;
