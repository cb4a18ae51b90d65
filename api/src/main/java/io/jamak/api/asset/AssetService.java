package io.jamak.api.asset;

import io.jamak.api.error.Texts;
import io.jamak.api.job.JobService;
import io.jamak.api.paging.Cursors;
import io.jamak.api.paging.ListBinding;
import io.jamak.api.paging.Page;
import io.jamak.api.paging.Params;
import io.jamak.api.temporal.WorkflowStarter;
import io.jamak.api.upload.UploadService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.Outcome;
import io.jamak.store.asset.AssetFilter;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.asset.AssetSort;
import io.jamak.store.blob.BlobStore;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a user may do with uploaded videos. Another workspace's assets do not exist here. */
@Service
public class AssetService {
  private static final int MAX_NAME = 255;
  private static final Duration URL_VALID_FOR = Duration.ofHours(2);

  private final AssetQueries queries;
  private final AssetRepository repository;
  private final BlobStore blobs;
  private final Cursors cursors;
  private final JobService jobs;
  private final UploadService uploads;
  private final WorkflowStarter workflows;

  AssetService(
      AssetQueries queries,
      AssetRepository repository,
      BlobStore blobs,
      Cursors cursors,
      JobService jobs,
      UploadService uploads,
      WorkflowStarter workflows) {
    this.queries = queries;
    this.repository = repository;
    this.blobs = blobs;
    this.cursors = cursors;
    this.jobs = jobs;
    this.uploads = uploads;
    this.workflows = workflows;
  }

  /**
   * A page of assets.
   *
   * @throws JamakException BAD_CURSOR, BAD_REQUEST
   */
  public Page<AssetRow> list(
      Caller caller, AssetFilter filter, AssetSort sort, @Nullable String cursor, int limit) {
    ListBinding binding =
        ListBinding.of(
            caller.workspaceId(),
            "assets",
            sort,
            filter.search(),
            ListBinding.sorted(filter.states()),
            filter.tag());
    return cursors.page(
        binding,
        queries.list(
            caller.workspaceId(),
            filter,
            sort,
            cursors.decode(binding, cursor),
            Params.checkedLimit(limit)));
  }

  /** The rows of these ids, in the order of {@code ids}; unknown ones are left out. */
  public List<AssetRow> listByIds(Caller caller, List<AssetId> ids) {
    return queries.listByIds(caller.workspaceId(), ids).stream()
        .sorted(java.util.Comparator.comparingInt(row -> ids.indexOf(row.id())))
        .toList();
  }

  /** How many assets stand in each state of the dashboard's chips, whatever states are chosen. */
  public Map<AssetFilter.State, Long> counts(Caller caller, AssetFilter filter) {
    return queries.counts(caller.workspaceId(), filter);
  }

  /**
   * One asset.
   *
   * @throws JamakException NOT_FOUND
   */
  public AssetRow get(Caller caller, AssetId id) {
    return queries.find(caller.workspaceId(), id).orElseThrow(() -> absent(id));
  }

  /**
   * Renames or retags; null leaves a field as it is.
   *
   * @throws JamakException NOT_FOUND, BAD_REQUEST
   */
  public AssetRow change(
      Caller caller, AssetId id, @Nullable String filename, @Nullable List<@Nullable String> tags) {
    String name = filename == null ? null : Texts.line("filename", filename, MAX_NAME);
    List<String> cleanTags = tags == null ? null : Tags.of("tags", tags);
    if (repository.change(caller, id, name, cleanTags) == Outcome.ABSENT) {
      throw absent(id);
    }
    return get(caller, id);
  }

  /**
   * Removes an asset for good, with its drafts; jobs that run on it are cancelled first.
   *
   * @throws JamakException FORBIDDEN for members, NOT_FOUND
   */
  public void delete(Caller caller, AssetId id) {
    if (!caller.mayDelete()) {
      throw new JamakException(
          ErrorCode.FORBIDDEN, "role: " + caller.role() + " (expected: OWNER)");
    }
    AssetRow asset = get(caller, id);
    if (asset.status() != AssetStatus.UPLOADED) {
      uploads.abort(caller, id);
      return;
    }
    jobs.cancelAllOf(caller, id);
    repository.delete(caller, id);
  }

  /**
   * Where the thumbnail can be read for a while.
   *
   * @throws JamakException NOT_FOUND when there is none (yet)
   */
  public URI thumbnailUrl(Caller caller, AssetId id) {
    AssetRow asset = get(caller, id);
    String key = asset.thumbnailKey();
    if (key == null) {
      throw new JamakException(
          ErrorCode.NOT_FOUND, "thumbnail of asset " + id + ": none (expected: one made)");
    }
    return blobs.presignGet(key, URL_VALID_FOR, "thumbnail.jpg", "image/jpeg");
  }

  /**
   * Looks into the video once more for the picture that it lacks. One that has it stays as it is,
   * and a repeat while the work goes on starts nothing.
   *
   * @throws JamakException NOT_FOUND, or CONFLICT until it is uploaded
   */
  public void remakeThumbnail(Caller caller, AssetId id) {
    AssetRow asset = uploaded(caller, id);
    if (asset.thumbnailKey() == null) {
      workflows.repeatIngest(asset);
    }
  }

  /**
   * Where the video itself can be played for a while.
   *
   * @throws JamakException NOT_FOUND, or CONFLICT until it is uploaded
   */
  public URI sourceUrl(Caller caller, AssetId id) {
    AssetRow asset = uploaded(caller, id);
    return blobs.presignGet(asset.storageKey(), URL_VALID_FOR, asset.filename(), asset.mimeType());
  }

  private AssetRow uploaded(Caller caller, AssetId id) {
    AssetRow asset = get(caller, id);
    if (asset.status() != AssetStatus.UPLOADED) {
      throw new JamakException(
          ErrorCode.CONFLICT, "status: " + asset.status().code() + " (expected: uploaded)");
    }
    return asset;
  }

  private static JamakException absent(AssetId id) {
    return new JamakException(
        ErrorCode.NOT_FOUND, "asset: " + id + " (expected: an asset of this workspace)");
  }
}
