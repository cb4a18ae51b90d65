package io.jamak.workflows.bulk;

import io.temporal.activity.ActivityInterface;

/** Acts on the jobs of a bulk action. Task queue bulk, which web processes serve. */
@ActivityInterface(namePrefix = "Bulk")
public interface BulkActivities {
  /**
   * Takes the next open items, acts, and writes each outcome in the transaction of its act; safe to
   * repeat.
   *
   * @return whether the action has ended: all is done, or somebody stopped it
   */
  boolean actOnChunk(BulkRequest request);
}
