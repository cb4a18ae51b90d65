package io.jamak.api.event;

import io.jamak.api.asset.AssetJson;
import io.jamak.api.bulk.BulkActionJson;
import io.jamak.api.cause.CauseJson;
import io.jamak.api.job.JobJson;
import io.jamak.store.bulk.BulkActionRow;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one reader: an event, and the records of its entity as lists show them. They are
 * read after the event, so they are never older than it; all readers of a process share them.
 *
 * @param asset the event's asset, or that of its job; null where the event leaves it alone, where
 *     it is deleted, could not be read, or no reader wanted it
 * @param job the event's job; null where the event leaves it alone, where it could not be read, or
 *     no reader wanted it
 * @param cause the event's cause of failures; null likewise
 * @param bulk the act on many jobs whose progress the event tells, else null
 */
record StreamItem(
    LiveEvent event,
    @Nullable AssetJson asset,
    @Nullable JobJson job,
    @Nullable CauseJson cause,
    @Nullable BulkActionJson bulk) {
  /** An event that moves nothing but a bar or a step, or whose records nobody asked for. */
  static StreamItem bare(LiveEvent event) {
    return new StreamItem(event, null, null, null, null);
  }

  /** How far an act on many jobs is. */
  static StreamItem of(BulkActionRow action) {
    return new StreamItem(LiveEventMapper.of(action), null, null, null, BulkActionJson.of(action));
  }
}
