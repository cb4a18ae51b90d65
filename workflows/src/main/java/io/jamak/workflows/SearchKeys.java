package io.jamak.workflows;

import io.temporal.common.SearchAttributeKey;
import java.util.List;

/**
 * The search attributes by which operators list jobs in the Temporal Web UI and the CLI. They must
 * be registered on the server before a workflow sets them. Never used for product lists, which come
 * from SQL.
 */
public final class SearchKeys {
  /** Id of the workspace that the job or asset belongs to. */
  public static final SearchAttributeKey<String> WORKSPACE =
      SearchAttributeKey.forKeyword("JamakWorkspace");

  /** Id of the asset. */
  public static final SearchAttributeKey<String> ASSET =
      SearchAttributeKey.forKeyword("JamakAsset");

  /** Code of a JobStatus: queued (set by the starter), running, succeeded, failed, canceled. */
  public static final SearchAttributeKey<String> STATUS =
      SearchAttributeKey.forKeyword("JamakStatus");

  /** Name of the ErrorCode that a job failed with. */
  public static final SearchAttributeKey<String> ERROR_CODE =
      SearchAttributeKey.forKeyword("JamakErrorCode");

  /** All of them, all keywords. */
  public static final List<SearchAttributeKey<String>> ALL =
      List.of(WORKSPACE, ASSET, STATUS, ERROR_CODE);

  private SearchKeys() {}
}
