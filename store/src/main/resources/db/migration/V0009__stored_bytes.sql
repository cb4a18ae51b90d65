-- Bytes of a workspace's sources that are not deleted. Every upload and every look at the usage asks for it, so it is kept
-- instead of summed up.
alter table workspaces add column stored_bytes bigint not null default 0;
update workspaces w set stored_bytes =
    (select coalesce(sum(size_bytes), 0) from assets where workspace_id = w.id and deleted_at is null);

create function count_stored_bytes() returns trigger language plpgsql as $$
declare
    more bigint := 0;
begin
    if tg_op <> 'DELETE' and new.deleted_at is null then
        more := more + new.size_bytes;
    end if;
    if tg_op <> 'INSERT' and old.deleted_at is null then
        more := more - old.size_bytes;
    end if;
    update workspaces set stored_bytes = stored_bytes + more
    where more <> 0 and id = coalesce(new.workspace_id, old.workspace_id);
    return null;
end $$;

-- At commit, when a transaction waits for no other row: those of one workspace meet here and cannot deadlock.
create constraint trigger count_stored_bytes
    after insert or update of size_bytes, deleted_at or delete on assets
    deferrable initially deferred for each row execute function count_stored_bytes();
