-- How often something was tried lately, counted by all web processes together. Keys are hashes: who
-- tried whose account is nobody's business. A row that has expired counts for nothing and is swept.
create table tries (
    key        text primary key,
    count      int not null,
    expires_at timestamptz not null
);
create index tries_age on tries (expires_at);
