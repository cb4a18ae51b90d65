-- Jobs that one act sent off together: people are told of them as of one thing.
create table job_batches (
    id           uuid primary key,
    workspace_id uuid not null references workspaces (id),
    user_id      uuid not null references users (id),
    -- The first of its jobs, by whose file people know it. Jobs refer to their batch, so this one refers to none.
    job_id       uuid not null,
    -- How many jobs it has, and how those ended that were counted in; "look" are those among the done ones in which
    -- somebody should look at a place.
    jobs         int not null check (jobs > 0),
    done         int not null default 0,
    failed       int not null default 0,
    canceled     int not null default 0,
    look         int not null default 0,
    -- Its place in the order of news, raised whenever more of it was done or failed; 0 while there is nothing to tell.
    news         bigint not null default 0,
    told_at      timestamptz,
    -- When all of its jobs had ended and none could come any more.
    ended_at     timestamptz,
    created_at   timestamptz not null default now()
);
create index job_batches_news on job_batches (workspace_id, news desc, id desc);
create index job_batches_news_of_person on job_batches (user_id, workspace_id, news desc, id desc);
create index job_batches_ending on job_batches (workspace_id)
    where ended_at is null and done + failed + canceled >= jobs;

-- Taken under a lock of the workspace, so that in each workspace a greater number is never seen before a smaller one.
create sequence job_news;

-- Jobs of batches that ended and are not counted in yet. The end of a job adds a line, which waits for nobody: those who
-- hold many jobs of a batch at once would meet at its row otherwise.
create table job_batch_endings (
    id           bigint generated always as identity primary key,
    workspace_id uuid not null,
    batch_id     uuid not null,
    status       job_status not null,
    look         boolean not null
);
create index job_batch_endings_workspace on job_batch_endings (workspace_id);

-- Null for drafts, and for jobs that ended before there were batches.
alter table jobs add column batch_id uuid references job_batches (id);
create index jobs_batch on jobs (batch_id, created_at desc, id desc) where batch_id is not null;

create function batch_endings_follow() returns trigger language plpgsql as $$
begin
    insert into job_batch_endings (workspace_id, batch_id, status, look)
    values (new.workspace_id, new.batch_id, new.status, new.no_speech or new.warnings_json <> '{}');
    return null;
end $$;

create trigger batch_endings after update of status on jobs
    for each row
    when (new.batch_id is not null and old.status <> new.status and new.status in ('succeeded', 'failed', 'canceled'))
    execute function batch_endings_follow();

-- What waits or runs is a batch of its own.
insert into job_batches (id, workspace_id, user_id, job_id, jobs, created_at)
select id, workspace_id, user_id, id, 1, coalesce(queued_at, created_at) from jobs where status in ('queued', 'running');
update jobs set batch_id = id where status in ('queued', 'running');

-- Up to where each person has looked, and of whose jobs they want to be told.
create table notice_readers (
    user_id      uuid not null references users (id),
    workspace_id uuid not null references workspaces (id),
    seen         bigint not null default 0,
    scope        text not null default 'MINE' check (scope in ('MINE', 'ALL')),
    primary key (user_id, workspace_id)
);
create index notice_readers_workspace on notice_readers (workspace_id);
