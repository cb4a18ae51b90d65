-- When a person asked for a running job's end. From then on it can only become canceled, whatever its workflow reports.
alter table jobs add column cancel_requested_at timestamptz;

-- What the job's workflow must still be told: it may be out of reach when a person asks. Null when nothing is left to tell.
alter table jobs add column workflow_order text check (workflow_order in ('cancel', 'terminate'));

create index jobs_orders on jobs (id) where workflow_order is not null;
