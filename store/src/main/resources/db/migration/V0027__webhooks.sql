-- Addresses of other systems that are told when a job of the workspace ends. No secret stands here: each is made of the
-- server's own ("webhook" in secrets), the id and secret_number.
create table webhooks (
    id                uuid primary key,
    workspace_id      uuid not null references workspaces (id),
    user_id           uuid not null references users (id),
    url               text not null,
    description       text not null,
    events            text[] not null check (cardinality(events) > 0),
    enabled           boolean not null default true,
    -- When the receiver answered that it is gone for good, which switched the webhook off.
    gone_at           timestamptz,
    secret_number     int not null default 1,
    secret_changed_at timestamptz not null default now(),
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now()
);
create index webhooks_workspace on webhooks (workspace_id, id);
create index webhooks_user on webhooks (user_id);

-- One event for one webhook: written with the change that it tells of, sent by a workflow, kept for 30 days.
create table webhook_deliveries (
    id            uuid primary key,
    webhook_id    uuid not null references webhooks (id) on delete cascade,
    workspace_id  uuid not null references workspaces (id),
    event         text not null,
    -- Null for a ping.
    job_id        uuid references jobs (id),
    status        text not null default 'PENDING' check (status in ('PENDING', 'DELIVERED', 'FAILED')),
    -- Which workflow sends it: a resend is another one.
    round         int not null default 1,
    -- When a dispatcher started that workflow; null says that nobody has.
    dispatched_at timestamptz,
    -- What is sent, the same in every attempt; made when it is first dispatched.
    body          text,
    attempts      int not null default 0,
    http_status   int,
    response_ms   int,
    problem       text,
    created_at    timestamptz not null default now(),
    -- Also when it was last compared with its workflow.
    updated_at    timestamptz not null default now()
);
create index webhook_deliveries_newest on webhook_deliveries (webhook_id, created_at desc, id desc);
create index webhook_deliveries_undispatched on webhook_deliveries (created_at, id)
    where status = 'PENDING' and dispatched_at is null;
create index webhook_deliveries_open on webhook_deliveries (updated_at) where status = 'PENDING';
create index webhook_deliveries_age on webhook_deliveries (created_at);
