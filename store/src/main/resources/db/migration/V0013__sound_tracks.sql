-- The sound tracks that probing found, so that somebody can choose among several.
-- [{"number": 1, "codec": "aac", "language": "en", "channels": 2, "byDefault": true, "title": ""}]
alter table assets add column sound_tracks jsonb not null default '[]';
