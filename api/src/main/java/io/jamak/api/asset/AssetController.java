package io.jamak.api.asset;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jamak.api.paging.Page;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.asset.AssetFilter;
import io.jamak.store.asset.AssetFilter.State;
import io.jamak.store.asset.AssetSort;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** R-A3: uploaded videos over HTTP. */
@RestController
@RequestMapping("/api/assets")
@Tag(name = "assets")
class AssetController {
  private static final Duration THUMBNAIL_KEPT = Duration.ofHours(1);

  private final AssetService assets;
  private final CallerContext callers;

  AssetController(AssetService assets, CallerContext callers) {
    this.assets = assets;
    this.callers = callers;
  }

  /**
   * Lists assets, a page at a time.
   *
   * @param status states to show, repeated or separated by commas: {@code uploading}, {@code
   *     uploaded}, {@code queued}, {@code processing}, {@code done}, {@code error} (also called
   *     {@code failed}); all where it is absent
   * @param search part of a file name or tag, whatever its case; at most 200 characters
   * @param tag a tag that the asset has, exactly as it is written; at most 200 characters
   * @param sort {@code newest} (where it is absent), {@code oldest}, {@code name}, {@code
   *     name_desc}, {@code length} or {@code length_desc}
   * @param cursor {@code nextCursor} of the page before, with the same filter and sort; absent for
   *     the first page
   * @param limit largest number of entries, 1 to 200; 50 where it is absent
   * @return a page of assets
   */
  @GetMapping
  @Operation(operationId = "listAssets")
  Page<AssetJson> list(
      @RequestParam(name = "status", required = false) @Nullable List<String> status,
      @RequestParam(name = "search", required = false) @Nullable String search,
      @RequestParam(name = "tag", required = false) @Nullable String tag,
      @RequestParam(name = "sort", required = false) @Nullable String sort,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      @RequestParam(name = "limit", required = false) @Nullable String limit) {
    AssetFilter filter =
        new AssetFilter(
            Params.search(search),
            Params.many(State.class, "status", named(status)),
            Params.search(tag));
    AssetSort order = Params.one(AssetSort.class, "sort", sort);
    return assets
        .list(
            callers.current(),
            filter,
            order == null ? AssetSort.NEWEST : order,
            cursor,
            Params.limit(limit))
        .map(AssetJson::of);
  }

  /**
   * Counts assets by their state.
   *
   * @param search part of a file name or tag, whatever its case; at most 200 characters
   * @param tag a tag that the asset has, exactly as it is written; at most 200 characters
   * @return a number for each of {@code uploading}, {@code uploaded}, {@code queued}, {@code
   *     processing}, {@code done} and {@code error}
   */
  @GetMapping("/counts")
  @Operation(operationId = "countAssets")
  Map<String, Long> counts(
      @RequestParam(name = "search", required = false) @Nullable String search,
      @RequestParam(name = "tag", required = false) @Nullable String tag) {
    AssetFilter filter = new AssetFilter(Params.search(search), Set.of(), Params.search(tag));
    Map<State, Long> found = assets.counts(callers.current(), filter);
    Map<String, Long> counts = new TreeMap<>();
    for (State state : State.values()) {
      counts.put(state.name().toLowerCase(Locale.ROOT), found.getOrDefault(state, 0L));
    }
    return counts;
  }

  /**
   * Shows one asset.
   *
   * @param id UUID of the asset
   * @return the asset
   */
  @GetMapping("/{id}")
  @Operation(operationId = "getAsset")
  AssetJson get(@PathVariable("id") String id) {
    return AssetJson.of(assets.get(callers.current(), AssetId.parse(id)));
  }

  /**
   * Renames an asset or sets its tags.
   *
   * @param id UUID of the asset
   * @param change what to change
   * @return the asset as it is now
   */
  @PatchMapping("/{id}")
  @Operation(operationId = "changeAsset")
  AssetJson change(@PathVariable("id") String id, @RequestBody Change change) {
    return AssetJson.of(
        assets.change(callers.current(), AssetId.parse(id), change.filename(), change.tags()));
  }

  /**
   * Removes an asset for good. Only owners may. Its drafts go with it, and jobs that run on it are
   * cancelled first; an upload that is not complete is given up.
   *
   * @param id UUID of the asset
   */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "deleteAsset")
  @ApiResponse(responseCode = "204", description = "It is removed")
  void delete(@PathVariable("id") String id) {
    assets.delete(callers.current(), AssetId.parse(id));
  }

  /**
   * Redirects to the preview picture of an asset. NOT_FOUND where there is none, or none yet.
   *
   * @param id UUID of the asset
   */
  @GetMapping("/{id}/thumbnail")
  @Operation(operationId = "getThumbnail")
  @ApiResponse(responseCode = "302", description = "Location is a JPEG, valid for two hours")
  ResponseEntity<Void> thumbnail(@PathVariable("id") String id) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .cacheControl(CacheControl.maxAge(THUMBNAIL_KEPT).cachePrivate())
        .location(assets.thumbnailUrl(callers.current(), AssetId.parse(id)))
        .build();
  }

  /**
   * Tries once more to make the preview picture that could not be made. An asset that has its
   * picture keeps it. CONFLICT until the asset is uploaded.
   *
   * @param id UUID of the asset
   */
  @PostMapping("/{id}/thumbnail")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(operationId = "remakeThumbnail")
  @ApiResponse(responseCode = "202", description = "It will be tried, or is there already")
  void remakeThumbnail(@PathVariable("id") String id) {
    assets.remakeThumbnail(callers.current(), AssetId.parse(id));
  }

  /**
   * Redirects to the uploaded file itself. CONFLICT until the asset is uploaded.
   *
   * @param id UUID of the asset
   */
  @GetMapping("/{id}/source")
  @Operation(operationId = "getSource")
  @ApiResponse(responseCode = "302", description = "Location is the file, valid for two hours")
  ResponseEntity<Void> source(@PathVariable("id") String id) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .cacheControl(CacheControl.noStore())
        .location(assets.sourceUrl(callers.current(), AssetId.parse(id)))
        .build();
  }

  /** "failed" is the asset's own word for what the filter calls "error". */
  private static @Nullable List<String> named(@Nullable List<String> status) {
    if (status == null) {
      return null;
    }
    List<String> names = new ArrayList<>();
    status.forEach(name -> names.add(name.equals("failed") ? "error" : name));
    return names;
  }

  /**
   * What may be changed of an asset. Fields that are not known are ignored.
   *
   * @param filename its new name, 1 to 255 characters without line breaks; absent to keep the old
   * @param tags all its tags, at most 20 of 1 to 50 characters; absent to keep the old
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Change(@Nullable String filename, @Nullable List<@Nullable String> tags) {}
}
