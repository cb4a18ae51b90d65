-- A webhook with a long log goes at once for people and senders, and its rows a few at a time: one transaction over
-- them all would hold up whoever ends jobs meanwhile.
alter table webhooks add column deleted_at timestamptz;
create index webhooks_deleted on webhooks (id) where deleted_at is not null;

alter table webhook_deliveries
    drop constraint webhook_deliveries_webhook_id_fkey,
    add constraint webhook_deliveries_webhook_id_fkey foreign key (webhook_id) references webhooks (id);
