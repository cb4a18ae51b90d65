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

  @GetMapping
  @Operation(summary = "A page of assets")
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

  @GetMapping("/counts")
  @Operation(summary = "How many assets stand in each state")
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

  @GetMapping("/{id}")
  AssetJson get(@PathVariable("id") String id) {
    return AssetJson.of(assets.get(callers.current(), AssetId.parse(id)));
  }

  @PatchMapping("/{id}")
  @Operation(summary = "Renames or retags")
  AssetJson change(@PathVariable("id") String id, @RequestBody Change change) {
    return AssetJson.of(
        assets.change(callers.current(), AssetId.parse(id), change.filename(), change.tags()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Removes an asset for good; owners only")
  void delete(@PathVariable("id") String id) {
    assets.delete(callers.current(), AssetId.parse(id));
  }

  @GetMapping("/{id}/thumbnail")
  @Operation(summary = "Redirects to the picture")
  @ApiResponse(responseCode = "302", description = "Where it is")
  ResponseEntity<Void> thumbnail(@PathVariable("id") String id) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .cacheControl(CacheControl.maxAge(THUMBNAIL_KEPT).cachePrivate())
        .location(assets.thumbnailUrl(callers.current(), AssetId.parse(id)))
        .build();
  }

  @PostMapping("/{id}/thumbnail")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Makes the picture again that could not be made")
  void remakeThumbnail(@PathVariable("id") String id) {
    assets.remakeThumbnail(callers.current(), AssetId.parse(id));
  }

  @GetMapping("/{id}/source")
  @Operation(summary = "Redirects to the video itself")
  @ApiResponse(responseCode = "302", description = "Where it is")
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

  /** What may be changed; anything else in the body is ignored. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Change(@Nullable String filename, @Nullable List<@Nullable String> tags) {}
}
