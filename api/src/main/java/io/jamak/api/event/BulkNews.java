package io.jamak.api.event;

import io.jamak.domain.bulk.BulkActionId;
import io.jamak.store.bulk.BulkActionRow;
import io.jamak.store.bulk.BulkQueries;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which acts on many jobs went on, at most once a second, so that an act on ten thousand tells of
 * itself now and then. It is read from their rows, as bars of jobs are: no journal keeps it. Not
 * thread-safe: for the one poller.
 */
final class BulkNews {
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** Rows are seen later than they say that they changed, by as much as a transaction lasts. */
  private static final Duration LOOK_BACK = Duration.ofSeconds(10);

  private final BulkQueries queries;
  private Map<BulkActionId, Instant> told = new HashMap<>();
  private Instant since = Instant.EPOCH;
  private long lookedAt;

  BulkNews(BulkQueries queries) {
    this.queries = queries;
  }

  /**
   * Tells from now on, by the database's time; what changed in the seconds before is told once
   * more.
   */
  void startAt(Instant now) {
    since = now;
    told = new HashMap<>();
    lookedAt = System.nanoTime() - EVERY.toNanos();
  }

  /** Those that changed since it was asked last; empty where that was less than a second ago. */
  List<StreamItem> next() {
    long now = System.nanoTime();
    if (now - lookedAt < EVERY.toNanos()) {
      return List.of();
    }
    lookedAt = now;
    List<BulkActionRow> changed = queries.changedSince(since.minus(LOOK_BACK));
    Map<BulkActionId, Instant> before = told;
    told = new HashMap<>();
    for (BulkActionRow action : changed) {
      told.put(action.id(), action.updatedAt());
      since = action.updatedAt().isAfter(since) ? action.updatedAt() : since;
    }
    return changed.stream()
        .filter(action -> !action.updatedAt().equals(before.get(action.id())))
        .map(StreamItem::of)
        .toList();
  }
}
