create type entity_type as enum ('asset', 'job');

-- The journal of every change, and the outbox from which screens are told.
create table events (
    id           uuid primary key,
    seq          bigint not null unique,
    -- No transaction that may own a smaller seq has an id at or above this one; see number_event.
    horizon      xid8 not null,
    workspace_id uuid not null references workspaces (id),
    -- Who did it; null where a worker did.
    user_id      uuid references users (id),
    entity_type  entity_type not null,
    entity_id    uuid not null,
    type         text not null,
    payload_json jsonb not null,
    dedupe_key   text,
    created_at   timestamptz not null default now(),
    unique (workspace_id, dedupe_key)
);
create index events_entity on events (entity_id, seq);
create sequence events_seq owned by events.seq;

-- A reader keeps only the last seq it saw, but transactions commit in another order than they take numbers.
-- The order of the three lines makes late commits visible to it: the transaction has its id before its number, and
-- the horizon is read after the number. So whoever took a smaller number has an id below the horizon, and once all
-- those have ended (horizon <= pg_snapshot_xmin), every event up to this one is there or will never be.
create function number_event() returns trigger language plpgsql as $$
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'transaction_isolation: % (expected: read committed)',
            current_setting('transaction_isolation');
    end if;
    perform pg_current_xact_id();
    new.seq := nextval('events_seq');
    new.horizon := pg_snapshot_xmax(pg_current_snapshot());
    return new;
end $$;

create trigger number_event before insert on events for each row execute function number_event();
