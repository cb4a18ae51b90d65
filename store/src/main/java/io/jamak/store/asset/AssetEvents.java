package io.jamak.store.asset;

import static io.jamak.store.generated.Tables.ASSETS;

import io.jamak.domain.account.UserId;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.store.event.Journal;
import io.jamak.store.generated.tables.records.AssetsRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes what happened to an asset; the payload always says its state. */
final class AssetEvents {
  private AssetEvents() {}

  static void write(
      DSLContext dsl,
      AssetsRecord asset,
      @Nullable UserId by,
      EventType type,
      Map<String, ?> details) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("status", asset.get(ASSETS.STATUS).code());
    payload.putAll(details);
    Journal.write(
        dsl,
        new Journal.Subject(
            asset.get(ASSETS.WORKSPACE_ID), by, EntityType.ASSET, asset.get(ASSETS.ID).value()),
        type,
        payload);
  }
}
