create type asset_status as enum ('uploading', 'uploaded', 'failed');
create type job_status as enum ('draft', 'queued', 'running', 'succeeded', 'failed', 'canceled');
create type asset_badge as enum ('uploading', 'uploaded', 'queued', 'processing', 'done', 'error');

-- array_to_string is only "stable" for types in general; for text[] it always gives the same.
create function search_text(filename text, tags text[]) returns text
    language sql immutable strict parallel safe
    return lower(normalize(filename || E'\n' || array_to_string(tags, E'\n'), NFC) collate "pg_c_utf8");

create table assets (
    id                uuid primary key,
    user_id           uuid not null references users (id),
    workspace_id      uuid not null references workspaces (id),
    filename          text not null,
    storage_key       text not null unique,
    size_bytes        bigint not null check (size_bytes >= 0),
    mime_type         text not null,
    duration_ms       bigint check (duration_ms >= 0),
    width             int check (width > 0),
    height            int check (height > 0),
    thumbnail_key     text,
    -- ETag of the source at the end of its upload; later steps read with If-Match.
    source_etag       text,
    status            asset_status not null default 'uploading',
    error_code        text,
    error_message     text,
    tags              text[] not null default '{}',
    -- The newest job that was ever queued, kept here so that badges are filtered and counted by index.
    latest_job_id     uuid,
    latest_job_status job_status,
    badge             asset_badge not null generated always as (
        case status
            when 'uploading' then 'uploading'::asset_badge
            when 'failed' then 'error'::asset_badge
            else case latest_job_status
                when 'queued' then 'queued'::asset_badge
                when 'running' then 'processing'::asset_badge
                when 'succeeded' then 'done'::asset_badge
                when 'failed' then 'error'::asset_badge
                else 'uploaded'::asset_badge
            end
        end) stored,
    name_key          text collate "pg_c_utf8" not null
        generated always as (lower(normalize(filename, NFC) collate "pg_c_utf8")) stored,
    search_text       text not null generated always as (search_text(filename, tags)) stored,
    deleted_at        timestamptz,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now()
);

create index assets_user on assets (user_id);
create index assets_newest on assets (workspace_id, created_at desc, id desc) where deleted_at is null;
create index assets_badge on assets (workspace_id, badge, created_at desc, id desc) where deleted_at is null;
create index assets_name on assets (workspace_id, name_key, id) where deleted_at is null;
-- Unknown lengths sort last in both directions.
create index assets_longest on assets (workspace_id, coalesce(duration_ms, -1) desc, id desc) where deleted_at is null;
create index assets_shortest on assets (workspace_id, coalesce(duration_ms, 9223372036854775807), id)
    where deleted_at is null;
create index assets_without_facts on assets (updated_at)
    where status = 'uploaded' and duration_ms is null and error_code is null and deleted_at is null;
-- Deleted assets stay in: their jobs are still found by name.
create index assets_search on assets using gin (workspace_id, grams(search_text)) with (fastupdate = off);

-- Open multipart uploads; a row goes when its upload completes or is given up.
create table upload_sessions (
    asset_id        uuid primary key references assets (id),
    storage_key     text not null,
    multipart_id    text not null unique,
    size_bytes      bigint not null,
    part_size_bytes bigint not null check (part_size_bytes > 0),
    created_at      timestamptz not null default now()
);
create index upload_sessions_age on upload_sessions (created_at);
