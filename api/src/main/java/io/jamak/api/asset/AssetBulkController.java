package io.jamak.api.asset;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jamak.api.error.Texts;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.asset.AssetId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of many assets in one call. */
@RestController
@RequestMapping("/api/assets/bulk")
@Tag(name = "assets")
class AssetBulkController {
  private static final int MOST = 1000;

  private final TagService tags;
  private final CallerContext callers;

  AssetBulkController(TagService tags, CallerContext callers) {
    this.tags = tags;
    this.callers = callers;
  }

  /**
   * Adds tags to and removes tags from many assets. Tags that are not named stay as they are. An
   * asset that would have more than 20 tags fails; the others are changed nevertheless.
   *
   * @param retag which tags, and of which assets
   * @return what happened to each asset, in the order of the call
   */
  @PatchMapping
  @Operation(operationId = "retagAssets")
  RetagResultJson retag(@RequestBody RetagAssets retag) {
    return new RetagResultJson(
        tags.retag(callers.current(), retag.ids(), retag.added(), retag.removed()));
  }

  /**
   * Tags to add to and remove from assets. Fields that are not known are ignored.
   *
   * @param assetIds UUIDs of 1 to 1000 assets; required
   * @param addTags tags to add, at most 20 of 1 to 50 characters; none where it is absent
   * @param removeTags tags to remove, of 1 to 50 characters; none where it is absent
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record RetagAssets(
      @Nullable List<@Nullable String> assetIds,
      @Nullable List<@Nullable String> addTags,
      @Nullable List<@Nullable String> removeTags) {
    List<AssetId> ids() {
      List<@Nullable String> given = Texts.present("assetIds", assetIds, "an array of UUIDs");
      if (given.isEmpty() || given.size() > MOST) {
        throw Texts.bad("assetIds", given.size() + " ids", "1 to " + MOST);
      }
      return given.stream()
          .map(id -> AssetId.parse(Texts.present("assetIds", id, "UUIDs")))
          .toList();
    }

    List<String> added() {
      return addTags == null ? List.of() : Tags.of("addTags", addTags);
    }

    /** Many assets together may have more than one may. */
    List<String> removed() {
      return removeTags == null
          ? List.of()
          : removeTags.stream().map(tag -> Tags.one("removeTags", tag)).toList();
    }
  }
}
