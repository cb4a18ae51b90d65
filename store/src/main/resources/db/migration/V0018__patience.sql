-- Until when a running job waits because an engine asked for it; in the past once it goes on.
alter table jobs add column waiting_until timestamptz;
