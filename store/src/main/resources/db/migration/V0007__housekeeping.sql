-- Answers to writes that carried an Idempotency-Key, kept for a day.
create table idempotency_keys (
    workspace_id uuid not null references workspaces (id),
    key          text not null,
    request_hash text not null,
    status       int,
    body_json    text,
    created_at   timestamptz not null default now(),
    primary key (workspace_id, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

-- What each worker last said of its engines.
create table engine_reports (
    worker_id    text primary key,
    engines_json jsonb not null,
    reported_at  timestamptz not null default now()
);
