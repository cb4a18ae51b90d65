package io.jamak.api.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items its entries in order; empty where there are none
 * @param nextCursor hand it back as {@code cursor}, with the same filter and sort, for the next
 *     page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
  public Page {
    items = List.copyOf(items);
  }

  /** The same page in another shape. */
  public <R> Page<R> map(Function<? super T, ? extends R> shape) {
    return new Page<>(items.stream().<R>map(shape).toList(), nextCursor);
  }
}
