package io.jamak.api.temporal;

import io.temporal.common.SearchAttributeKey;

/** The search attributes that Jamak registers and sets. */
public final class SearchAttributeKeys {
  /** Workspace id. */
  public static final SearchAttributeKey<String> WORKSPACE =
      SearchAttributeKey.forKeyword("JamakWorkspace");

  /** Asset id. */
  public static final SearchAttributeKey<String> ASSET =
      SearchAttributeKey.forKeyword("JamakAsset");

  /** Status of the job, lower case. */
  public static final SearchAttributeKey<String> STATUS =
      SearchAttributeKey.forKeyword("JamakStatus");

  /** Error code of a failed job. */
  public static final SearchAttributeKey<String> ERROR_CODE =
      SearchAttributeKey.forKeyword("JamakErrorCode");

  private SearchAttributeKeys() {}
}
