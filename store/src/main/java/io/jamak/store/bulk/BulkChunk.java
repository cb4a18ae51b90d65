package io.jamak.store.bulk;

import java.util.List;

/**
 * The next open items of an action, whose row and jobs are locked.
 *
 * @param items empty where it has ended
 */
public record BulkChunk(BulkActionRow action, List<BulkItem> items) {
  public BulkChunk {
    items = List.copyOf(items);
  }
}
