create type member_role as enum ('owner', 'member');

-- Limits; times are per calendar month in the time zone of the plan.
create table plans (
    id                   uuid primary key,
    name                 text not null unique,
    time_zone            text not null default 'Asia/Seoul',
    max_file_bytes       bigint not null check (max_file_bytes > 0),
    max_parallel_uploads int not null check (max_parallel_uploads > 0),
    max_batch_files      int not null check (max_batch_files > 0),
    processing_ms        bigint not null check (processing_ms >= 0),
    translation_ms       bigint not null check (translation_ms >= 0),
    storage_bytes        bigint not null check (storage_bytes >= 0)
);

insert into plans (id, name, max_file_bytes, max_parallel_uploads, max_batch_files,
                   processing_ms, translation_ms, storage_bytes)
values ('01990000-0000-7000-8000-000000000001', 'Team', 10737418240, 3, 500, 360000000, 360000000, 1099511627776);

create table users (
    id            uuid primary key,
    email         text not null,
    password_hash text not null,
    created_at    timestamptz not null default now()
);
create unique index users_email on users (lower(email));

create table workspaces (
    id         uuid primary key,
    name       text not null,
    plan_id    uuid not null references plans (id),
    created_at timestamptz not null default now()
);

create table memberships (
    user_id      uuid not null references users (id),
    workspace_id uuid not null references workspaces (id),
    role         member_role not null,
    created_at   timestamptz not null default now(),
    primary key (user_id, workspace_id)
);
create index memberships_workspace on memberships (workspace_id);

-- The text of a token is never stored, only its SHA-256.
create table api_tokens (
    id           uuid primary key,
    user_id      uuid not null references users (id),
    workspace_id uuid not null references workspaces (id),
    name         text not null,
    sha256       text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    created_at   timestamptz not null default now()
);
create index api_tokens_user on api_tokens (user_id);

-- Server-wide random keys by purpose, shared by all web processes.
create table secrets (
    purpose    text primary key,
    value      bytea not null,
    created_at timestamptz not null default now()
);
