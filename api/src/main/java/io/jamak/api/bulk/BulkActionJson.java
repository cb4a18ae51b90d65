package io.jamak.api.bulk;

import io.jamak.store.bulk.BulkActionRow;
import io.jamak.store.bulk.BulkCounts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An act on many jobs.
 *
 * @param id UUID
 * @param kind what it does: {@code cancel}, {@code retry}, {@code run}, {@code tag} or {@code
 *     priority}
 * @param status {@code running}, {@code stopped} (a person ended it, what was done stays) or {@code
 *     done} (every job has its outcome)
 * @param counts how many of its jobs have each outcome
 * @param createdAt when it was accepted
 * @param endedAt when it was done or stopped; null before
 */
public record BulkActionJson(
    String id,
    String kind,
    String status,
    Counts counts,
    Instant createdAt,
    @Nullable Instant endedAt) {
  /** The shape of a row. */
  public static BulkActionJson of(BulkActionRow row) {
    return new BulkActionJson(
        row.id().toString(),
        row.kind().code(),
        row.status().code(),
        Counts.of(row.counts()),
        row.createdAt(),
        row.endedAt());
  }

  /**
   * How many jobs have each outcome; together they are the set that was fixed at the beginning.
   *
   * @param done with these it was done
   * @param skipped these were in that state already, or their state does not allow it
   * @param failed with these it went wrong
   * @param open these have their turn still; where the action was stopped they never will
   */
  public record Counts(int done, int skipped, int failed, int open) {
    static Counts of(BulkCounts counts) {
      return new Counts(counts.done(), counts.skipped(), counts.failed(), counts.open());
    }
  }
}
