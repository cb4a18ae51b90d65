package io.jamak.api.asset;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.store.Outcome;
import io.jamak.store.asset.AssetRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer of a change of many assets, asset by asset. */
record RetagJson(List<Item> results) {
  /**
   * One asset.
   *
   * @param outcome done, skipped (nothing to change) or failed
   * @param tags what it has now; null where it does not exist
   */
  record Item(
      String assetId,
      String outcome,
      @Nullable String code,
      @Nullable String message,
      @Nullable List<String> tags) {}

  static Item item(AssetId id, Outcome outcome, @Nullable AssetRow row) {
    List<String> tags = row == null ? null : row.tags();
    return switch (outcome) {
      case DONE -> new Item(id.toString(), "done", null, null, tags);
      case ALREADY -> new Item(id.toString(), "skipped", null, null, tags);
      case REFUSED ->
          failed(
              id, ErrorCode.BAD_REQUEST, "more tags (expected: at most " + Tags.MOST + ")", tags);
      case ABSENT ->
          failed(
              id, ErrorCode.NOT_FOUND, "asset: " + id + " (expected: one of this workspace)", null);
    };
  }

  private static Item failed(
      AssetId id, ErrorCode code, String message, @Nullable List<String> tags) {
    return new Item(id.toString(), "failed", code.name(), message, tags);
  }
}
