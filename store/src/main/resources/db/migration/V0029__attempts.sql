-- A job, those that repeat it, those that repeat them: attempts at one work. All but the first say which was the first.
alter table jobs add column first_attempt uuid references jobs (id);
-- A later attempt goes on or has ended, and was not canceled: whatever is to be done is done with that one. Kept in the
-- row, so that failures that need nothing more are told apart without a look at a million others.
alter table jobs add column retried boolean not null default false;

with recursive attempts (id, first_attempt) as (
    select again.id, again.retry_of
    from jobs again join jobs old on old.id = again.retry_of
    where old.retry_of is null
    union all
    select again.id, attempts.first_attempt
    from attempts join jobs again on again.retry_of = attempts.id
)
update jobs set first_attempt = attempts.first_attempt from attempts where jobs.id = attempts.id;

create index jobs_attempts on jobs (first_attempt, created_at, id) where first_attempt is not null;

update jobs old set retried = true
from jobs later
where later.first_attempt = old.id and later.status <> 'canceled';
update jobs old set retried = true
from jobs later
where later.first_attempt = old.first_attempt and later.status <> 'canceled'
  and (later.created_at, later.id) > (old.created_at, old.id);

-- The lock on the first attempt puts those in line who change attempts of one work: the second sees what the first did.
create function follow_attempts(first uuid) returns void language plpgsql as $$
begin
    perform 1 from jobs where id = first for no key update;
    update jobs old set retried = not old.retried
    where (old.id = first or old.first_attempt = first)
      and old.retried <> exists (
        select 1 from jobs later
        where later.first_attempt = first and later.status <> 'canceled'
          and (later.created_at, later.id) > (old.created_at, old.id));
end $$;

create function attempt_begins() returns trigger language plpgsql as $$
begin
    new.first_attempt := (select coalesce(first_attempt, id) from jobs where id = new.retry_of);
    return new;
end $$;

create function attempts_follow() returns trigger language plpgsql as $$
begin
    perform follow_attempts(new.first_attempt);
    return null;
end $$;

create trigger attempt_begins before insert on jobs
    for each row when (new.retry_of is not null) execute function attempt_begins();
create trigger attempts_insert after insert on jobs
    for each row when (new.first_attempt is not null) execute function attempts_follow();
create trigger attempts_update after update of status on jobs
    for each row
    when (new.first_attempt is not null and (old.status = 'canceled') <> (new.status = 'canceled'))
    execute function attempts_follow();

drop index jobs_by_cause;
create index jobs_by_cause on jobs (workspace_id, created_at desc)
    include (error_fingerprint, error_code, source_gone, retried) where error_fingerprint is not null;
