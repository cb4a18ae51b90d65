create type output_type as enum ('srt', 'vtt', 'txt', 'json', 'transcript');
create type output_kind as enum ('original', 'translation');

create table jobs (
    id            uuid primary key,
    user_id       uuid not null references users (id),
    workspace_id  uuid not null references workspaces (id),
    asset_id      uuid not null references assets (id),
    -- The asset's, kept here so that a page of jobs reads one table; a rename changes both.
    filename      text not null,
    status        job_status not null,
    priority      int not null default 0,
    options_json  jsonb not null,
    progress      int check (progress between 0 and 100),
    no_speech     boolean not null default false,
    cost_units    numeric(14, 4),
    error_code    text,
    error_step    text,
    error_attempt int,
    error_message text,
    retry_of      uuid references jobs (id),
    queued_at     timestamptz,
    -- When a dispatcher started the workflow; null says that nobody has.
    dispatched_at timestamptz,
    started_at    timestamptz,
    finished_at   timestamptz,
    run_ms        bigint generated always as (
        (extract(epoch from finished_at - started_at) * 1000)::bigint) stored,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now()
) with (fillfactor = 85);  -- room for progress updates on the same page; no index may hold progress or updated_at

create index jobs_user on jobs (user_id);
create index jobs_asset on jobs (asset_id, id desc);
create index jobs_drafts on jobs (asset_id) where status = 'draft';
create index jobs_retry on jobs (retry_of) where retry_of is not null;
create index jobs_newest on jobs (workspace_id, created_at desc, id desc);
create index jobs_status on jobs (workspace_id, status, created_at desc, id desc);
create index jobs_duration on jobs (workspace_id, coalesce(run_ms, -1) desc, id desc);
create index jobs_failures on jobs (workspace_id, (status = 'failed') desc, created_at desc, id desc);
create index jobs_errors on jobs (workspace_id, error_code, created_at desc, id desc) where error_code is not null;
create index jobs_queue on jobs (workspace_id, (-priority), created_at, id)
    where status in ('draft', 'queued', 'running');
create index jobs_undispatched on jobs ((-priority), created_at, id)
    where status = 'queued' and dispatched_at is null;
create index jobs_active on jobs (id) where status in ('queued', 'running');

create table job_outputs (
    id          uuid primary key,
    job_id      uuid not null references jobs (id),
    type        output_type not null,
    kind        output_kind not null,
    language    text not null,
    storage_key text not null,
    size_bytes  bigint not null check (size_bytes >= 0),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    created_at  timestamptz not null default now(),
    unique (job_id, type, kind, language)
);
create index job_outputs_key on job_outputs (storage_key);
