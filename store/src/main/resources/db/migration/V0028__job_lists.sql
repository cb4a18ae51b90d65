-- The options that jobs have in common, one row each: workspaces have dozens, so that a filter by options is a few
-- entries of one index, whatever it asks for and however many jobs there are. Also what a filter bar offers.
-- The sound track is not among them: nobody filters by it, and it would make many of one.
create function option_set(options jsonb, detected text) returns uuid
    language sql immutable parallel safe
    return md5((options - 'audioTrack')::text || E'\n' || coalesce(detected, ''))::uuid;

create table job_option_sets (
    workspace_id  uuid not null references workspaces (id),
    option_set    uuid not null,
    options_json  jsonb not null,
    detected_lang text,
    primary key (workspace_id, option_set)
);

-- What else occurs among the jobs of a workspace.
create table job_facets (
    workspace_id uuid not null references workspaces (id),
    kind         text not null check (kind in ('error', 'person', 'warning')),
    value        text not null,
    primary key (workspace_id, kind, value)
);

-- Nothing is ever taken out: no job is deleted, and a draft whose options were changed leaves an entry that finds none.
create function job_facets_of_new() returns trigger language plpgsql as $$
begin
    insert into job_option_sets
    select distinct on (1, 2) workspace_id, option_set(options_json, detected_lang), options_json - 'audioTrack', detected_lang
    from made order by 1, 2 -- in one order, so that two who meet the same wait instead of deadlocking
    on conflict do nothing;
    insert into job_facets
    select workspace_id, 'person', user_id::text from made
    union
    select workspace_id, 'error', error_code from made where error_code is not null
    union
    select workspace_id, 'warning', jsonb_array_elements_text(warning_codes(warnings_json)) from made where warnings_json <> '{}'
    order by 1, 2, 3
    on conflict do nothing;
    return null;
end $$;

create function job_facets_of_changed() returns trigger language plpgsql as $$
begin
    insert into job_option_sets
    values (new.workspace_id, option_set(new.options_json, new.detected_lang), new.options_json - 'audioTrack', new.detected_lang)
    on conflict do nothing;
    insert into job_facets
    select new.workspace_id, 'error', new.error_code where new.error_code is not null
    union
    select new.workspace_id, 'warning', jsonb_array_elements_text(warning_codes(new.warnings_json))
    order by 1, 2, 3
    on conflict do nothing;
    return null;
end $$;

create trigger job_facets_insert after insert on jobs
    referencing new table as made for each statement execute function job_facets_of_new();
create trigger job_facets_update after update of options_json, detected_lang, error_code, warnings_json on jobs
    for each row
    when ((old.options_json, old.detected_lang, old.error_code, old.warnings_json)
        is distinct from (new.options_json, new.detected_lang, new.error_code, new.warnings_json))
    execute function job_facets_of_changed();

-- The triggers hold writers of jobs off until this transaction ends, so nothing is missed.
insert into job_option_sets
select distinct on (1, 2) workspace_id, option_set(options_json, detected_lang), options_json - 'audioTrack', detected_lang
from jobs order by 1, 2;

insert into job_facets
select workspace_id, 'person', user_id::text from jobs
union
select workspace_id, 'error', error_code from jobs where error_code is not null
union
select workspace_id, 'warning', jsonb_array_elements_text(warning_codes(warnings_json)) from jobs where warnings_json <> '{}';

create index jobs_options on jobs (workspace_id, option_set(options_json, detected_lang), created_at desc, id desc);
-- In the place of jobs_user, which had the first column alone.
create index jobs_person on jobs (user_id, workspace_id, created_at desc, id desc);
drop index jobs_user;
create index jobs_warned on jobs (workspace_id, created_at desc, id desc) where warnings_json <> '{}';
-- The ends of ids, as screens print them.
create index jobs_short_id on jobs (right(id::text, 8));
create index assets_short_id on assets (right(id::text, 8));
-- Until the next analysis nothing would be known of what these hold.
analyze jobs;

-- Filters of the job list under a name.
create table job_views (
    id           uuid primary key,
    workspace_id uuid not null references workspaces (id),
    user_id      uuid not null references users (id),
    name         text not null check (name <> ''),
    -- Parameters of GET /api/jobs, as in an address.
    query        text not null,
    shared       boolean not null,
    version      int not null default 1,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now()
);
create unique index job_views_name on job_views (workspace_id, user_id, fold_text(name));
create index job_views_shared on job_views (workspace_id) where shared;
create index job_views_user on job_views (user_id);
