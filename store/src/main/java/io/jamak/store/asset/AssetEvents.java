package io.jamak.store.asset;

import static io.jamak.store.generated.Tables.ASSETS;

import io.jamak.domain.account.UserId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.event.AssetEvent;
import io.jamak.domain.event.EntityType;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.AssetsRecord;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes what happened to an asset. */
final class AssetEvents {
  private AssetEvents() {}

  /** {@code event} is made of the state in which the asset is now. */
  static void write(
      DSLContext dsl,
      AssetsRecord asset,
      @Nullable UserId by,
      Function<AssetStatus, AssetEvent> event) {
    Journal.write(
        dsl,
        new Journal.Subject(
            asset.get(ASSETS.WORKSPACE_ID), by, EntityType.ASSET, asset.get(ASSETS.ID).value()),
        event.apply(asset.get(ASSETS.STATUS)));
  }
}
