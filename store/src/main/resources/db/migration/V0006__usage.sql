-- The ledger: one row a job, never two. It outlives renames and deletions, so it keeps the file's name.
create table usage_records (
    id             uuid primary key,
    workspace_id   uuid not null references workspaces (id),
    user_id        uuid not null references users (id),
    job_id         uuid not null unique references jobs (id),
    asset_id       uuid not null references assets (id),
    filename       text not null,
    processing_ms  bigint not null check (processing_ms >= 0),
    translation_ms bigint not null check (translation_ms >= 0),
    cost_units     numeric(14, 4) not null check (cost_units >= 0),
    outputs        int not null check (outputs >= 0),
    status         job_status not null check (status in ('succeeded', 'failed', 'canceled')),
    created_at     timestamptz not null default now()
);
create index usage_newest on usage_records (workspace_id, created_at desc, id desc)
    include (processing_ms, translation_ms, cost_units, outputs, status);
create index usage_asset on usage_records (asset_id);
