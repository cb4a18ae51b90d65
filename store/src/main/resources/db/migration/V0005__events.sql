create type entity_type as enum ('asset', 'job');

-- The journal of every change, and the outbox from which screens are told.
create table events (
    id           uuid primary key,
    seq          bigint not null unique,
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

-- A reader keeps only the last seq that it saw, but transactions commit in another order than they take numbers. So each
-- one that writes events says so before it takes its first number, by a shared advisory lock that carries the newest
-- number of that moment; all its own are above it. PostgreSQL lets the lock go after the commit is visible. No exclusive
-- lock is ever taken on it, so nobody waits.
create function newest_event() returns bigint language sql volatile
    return (select case when is_called then last_value else 0 end from events_seq);

create function number_event() returns trigger language plpgsql as $$
begin
    if current_setting('jamak.numbering', true) is distinct from 'on' then
        perform pg_advisory_xact_lock_shared(1784769131, mod(newest_event(), 2147483648)::int);
        perform set_config('jamak.numbering', 'on', true);
    end if;
    new.seq := nextval('events_seq');
    return new;
end $$;

create trigger number_event before insert on events for each row execute function number_event();

-- The number up to which every event is there or will never be, for statements that start after this one. The newest
-- number is read first: whoever says so later gets a number above it. Locks carry 31 bits, counted back from it; one that
-- seems to lie ahead of it was taken meanwhile.
create function settled_event() returns bigint language plpgsql volatile as $$
declare
    newest bigint := newest_event();
    oldest bigint;
begin
    select min(newest - behind) into oldest
    from (select mod(mod(newest, 2147483648) - objid::bigint + 2147483648, 2147483648) as behind
          from pg_locks
          where locktype = 'advisory' and classid = 1784769131 and objsubid = 2
            and database = (select oid from pg_database where datname = current_database())) as numbering
    where behind < 1073741824;
    return least(newest, oldest);
end $$;
