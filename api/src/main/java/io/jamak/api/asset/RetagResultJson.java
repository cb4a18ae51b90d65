package io.jamak.api.asset;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.store.Outcome;
import io.jamak.store.asset.AssetRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of tags did, asset by asset.
 *
 * @param results one for each asset that was named
 */
record RetagResultJson(List<Item> results) {
  /**
   * What a change of tags did to one asset.
   *
   * @param assetId UUID of the asset
   * @param outcome {@code done}, {@code skipped} (nothing to change) or {@code failed}
   * @param code why it failed, one of the codes of problems; null unless it did
   * @param message the same in a line for an engineer; null unless it failed
   * @param tags all tags that it has now; null where there is no such asset
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
