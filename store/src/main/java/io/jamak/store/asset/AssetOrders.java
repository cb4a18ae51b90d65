package io.jamak.store.asset;

import static io.jamak.store.generated.Tables.ASSETS;

import io.jamak.store.sql.Keyset;
import org.jooq.impl.DSL;

/** The orders of an asset list, each of the same shape as its index; unknown lengths come last. */
final class AssetOrders {
  private AssetOrders() {}

  static Keyset of(AssetSort sort) {
    return switch (sort) {
      case NEWEST -> Keyset.descending(ASSETS.ID, ASSETS.CREATED_AT);
      case OLDEST -> Keyset.ascending(ASSETS.ID, ASSETS.CREATED_AT);
      case NAME -> Keyset.ascending(ASSETS.ID, ASSETS.NAME_KEY);
      case NAME_DESC -> Keyset.descending(ASSETS.ID, ASSETS.NAME_KEY);
      case LENGTH ->
          Keyset.ascending(ASSETS.ID, DSL.coalesce(ASSETS.DURATION_MS, DSL.inline(Long.MAX_VALUE)));
      case LENGTH_DESC ->
          Keyset.descending(ASSETS.ID, DSL.coalesce(ASSETS.DURATION_MS, DSL.inline(-1L)));
    };
  }
}
