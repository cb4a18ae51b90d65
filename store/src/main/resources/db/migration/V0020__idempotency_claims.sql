-- Work that reaches the network must not do so inside a transaction: its key is claimed first, and answered later. A claim
-- that was not answered in time belongs to a process that died; whoever comes next takes it over.
alter table idempotency_keys add column claim uuid;
alter table idempotency_keys add column claimed_at timestamptz;
-- What the work has made, kept with it in one transaction, so that a repeat finds it instead of making another.
alter table idempotency_keys add column effect text;
