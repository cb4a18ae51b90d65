create type cause_state as enum ('open', 'known', 'muted', 'resolved');

-- Why jobs fail, one row a cause and workspace, written with the first failure of it.
create table failure_causes (
    id           uuid primary key,
    workspace_id uuid not null references workspaces (id),
    fingerprint  text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    error_code   text not null,
    error_step   text,
    -- The engineer's line of its first failure.
    message      text not null,
    state        cause_state not null default 'open',
    name         text check (name <> ''),
    -- While it is muted: how many failures a day are borne before it is open again.
    muted_above  int check (muted_above >= 0),
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    -- Who changed its state or name last, and when; nobody where it opened by itself.
    user_id      uuid references users (id),
    changed_at   timestamptz,
    unique (workspace_id, fingerprint),
    check ((state = 'muted') = (muted_above is not null))
);

-- Rows that failed before this are given theirs later, a few at a time, by the running product: the rules are Java's, and
-- a million rows in one transaction would hold the start up. Both columns are added without a look at the rows.
alter table jobs add column error_fingerprint text;
-- Of a failed job: its asset was deleted, so that nothing can be run again.
alter table jobs add column source_gone boolean not null default false;

-- The failures of a period by cause, from the index alone.
create index jobs_by_cause on jobs (workspace_id, created_at desc)
    include (error_fingerprint, error_code, source_gone) where error_fingerprint is not null;
-- Those of one cause, the newest first.
create index jobs_of_cause on jobs (workspace_id, error_fingerprint, created_at desc, id desc)
    where error_fingerprint is not null;
create index jobs_without_cause on jobs (id) where status = 'failed' and error_fingerprint is null;

alter type entity_type add value 'cause';
