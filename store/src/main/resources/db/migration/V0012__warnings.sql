-- What the engine answered, word for word; in a migration that does not use it, as PostgreSQL asks.
alter type output_type add value 'raw';

-- Places of a finished job that somebody should look at, by scope: "" for what was heard, a language for its translation.
-- {"": [{"code": "WORDS_DROPPED", "fromMs": 0, "toMs": 900, "count": 2, "detail": ""}]}
alter table jobs add column warnings_json jsonb not null default '{}';

create function warning_codes(warnings jsonb) returns jsonb
    language sql immutable strict parallel safe
    return jsonb_path_query_array(warnings, '$.*[*].code');

create index jobs_warnings on jobs using gin (workspace_id, warning_codes(warnings_json)) where warnings_json <> '{}';
