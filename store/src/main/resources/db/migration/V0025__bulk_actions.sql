create type bulk_kind as enum ('cancel', 'retry', 'run', 'tag', 'priority');
create type bulk_status as enum ('running', 'stopped', 'done');
create type bulk_outcome as enum ('open', 'done', 'skipped', 'failed');

-- The stream tells the progress of bulk actions; the journal has no lines of theirs.
alter type entity_type add value 'bulk_action';

-- One act on many jobs: accepted here, worked off by a workflow.
create table bulk_actions (
    id            uuid primary key,
    workspace_id  uuid not null references workspaces (id),
    -- Who asked; each item is acted on with the role that they have then.
    user_id       uuid not null references users (id),
    kind          bulk_kind not null,
    status        bulk_status not null,
    -- What the kind needs: a priority, tags to add and to remove.
    details_json  jsonb not null,
    -- How many items have each outcome; changed with them, in one transaction.
    open_items    int not null check (open_items >= 0),
    done_items    int not null check (done_items >= 0),
    skipped_items int not null check (skipped_items >= 0),
    failed_items  int not null check (failed_items >= 0),
    -- When a dispatcher started the workflow; null says that nobody has.
    dispatched_at timestamptz,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default clock_timestamp(),
    ended_at      timestamptz
);
create index bulk_actions_newest on bulk_actions (workspace_id, created_at desc, id desc);
create index bulk_actions_user on bulk_actions (user_id);
create index bulk_actions_running on bulk_actions (id) where status = 'running';
create index bulk_actions_changed on bulk_actions (updated_at);

-- The set, fixed when the action was accepted. A name that is no job of the workspace is an item too, so nothing refers to jobs.
create table bulk_action_items (
    action_id  uuid not null references bulk_actions (id),
    position   int not null,
    job_id     uuid not null,
    outcome    bulk_outcome not null default 'open',
    error_code text,
    message    text,
    -- What a retry made.
    new_job_id uuid references jobs (id),
    primary key (action_id, position)
);
create index bulk_action_items_outcome on bulk_action_items (action_id, outcome, position);
create index bulk_action_items_new_job on bulk_action_items (new_job_id) where new_job_id is not null;
