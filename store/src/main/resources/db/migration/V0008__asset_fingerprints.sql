-- SHA-256 over size and samples of a file, as the browser saw it: a file that is dropped again is
-- found before a byte is sent. Absent for uploads of programs that do not say it.
alter table assets add column fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$');
create index assets_fingerprint on assets (workspace_id, fingerprint)
    where fingerprint is not null and deleted_at is null;
