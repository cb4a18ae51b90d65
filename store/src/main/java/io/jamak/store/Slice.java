package io.jamak.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param next where the following page starts, or null on the last page
 */
public record Slice<T>(List<T> items, @Nullable Position next) {
  public Slice {
    items = List.copyOf(items);
  }

  /**
   * The last row of a page: the text of its sort column and its id. A page after it holds what
   * sorts strictly later.
   */
  public record Position(String key, UUID id) {}
}
