-- What people did, for the figures that are worked out from it; a small part of the journal.
create index events_acts on events (workspace_id, type, created_at)
    where type in ('ASSET_UPLOAD_STARTED', 'ASSET_UPLOAD_SUCCEEDED', 'ASSET_UPLOAD_FAILED', 'QUEUE_ADD_CLICKED', 'JOB_RUN_CLICKED');
