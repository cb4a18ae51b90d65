-- Files that a person's correction took the place of. The objects stay, so that what the engines wrote is never lost.
create table replaced_outputs (
    id          uuid primary key,
    job_id      uuid not null references jobs (id),
    type        output_type not null,
    kind        output_kind not null,
    language    text not null,
    storage_key text not null,
    size_bytes  bigint not null check (size_bytes >= 0),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    created_at  timestamptz not null,
    replaced_at timestamptz not null default now()
);
create index replaced_outputs_job on replaced_outputs (job_id);
create index replaced_outputs_key on replaced_outputs (storage_key);
