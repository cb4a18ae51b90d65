-- How many jobs stand in each state and how many ended when, kept by the transactions that change jobs: counting a
-- million rows for each open console would not do. Writers only ever add a line, so that none waits for another;
-- a round every few seconds folds the lines into sums, and readers add up both.
create table job_count_changes (
    id           bigint generated always as identity primary key,
    workspace_id uuid not null,
    status       job_status not null,
    -- The minute in which the job ended; null for a line about jobs that stand in the state.
    ended_at     timestamptz,
    change       int not null
);
create index job_count_changes_workspace on job_count_changes (workspace_id);

create table job_counts (
    workspace_id uuid not null,
    status       job_status not null,
    jobs         bigint not null,
    primary key (workspace_id, status)
);

create table job_endings (
    workspace_id uuid not null,
    -- Length of the time that a row sums up; both kinds hold all jobs.
    minutes      smallint not null check (minutes in (1, 15)),
    ended_at     timestamptz not null,
    status       job_status not null,
    jobs         bigint not null,
    primary key (workspace_id, minutes, ended_at, status)
);

create function note_job_count(workspace uuid, state job_status, finished timestamptz, change int) returns void
language sql as $$
    insert into job_count_changes (workspace_id, status, ended_at, change)
    select workspace, state, null, change
    union all
    select workspace, state, date_trunc('minute', finished), change where finished is not null
$$;

create function job_counts_follow() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform note_job_count(old.workspace_id, old.status, old.finished_at, -1);
    end if;
    if tg_op <> 'DELETE' then
        perform note_job_count(new.workspace_id, new.status, new.finished_at, 1);
    end if;
    return null;
end $$;

create trigger job_counts_insert_delete after insert or delete on jobs
    for each row execute function job_counts_follow();
create trigger job_counts_update after update of status, finished_at, workspace_id on jobs
    for each row
    when ((old.status, old.finished_at, old.workspace_id) is distinct from (new.status, new.finished_at, new.workspace_id))
    execute function job_counts_follow();

-- The triggers hold writers of jobs off until this transaction ends, so nothing is missed or taken twice.
insert into job_counts
select workspace_id, status, count(*) from jobs group by 1, 2;

insert into job_endings
select workspace_id, minutes, date_bin(minutes * interval '1 minute', finished_at, 'epoch'::timestamptz), status, count(*)
from jobs cross join (values (1::smallint), (15::smallint)) as kinds (minutes)
where finished_at is not null
group by 1, 2, 3, 4;

-- Who waits longest.
create index jobs_waiting on jobs (workspace_id, queued_at) where status = 'queued';
