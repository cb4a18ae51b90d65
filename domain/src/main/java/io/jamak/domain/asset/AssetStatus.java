package io.jamak.domain.asset;

import java.util.Locale;

/** Where an uploaded file stands (PRD section 4); LOCAL_SELECTED lives in the browser alone. */
public enum AssetStatus {
  UPLOADING,
  UPLOADED,
  FAILED;

  /** Whether the store may move a row along this edge. A failed upload may be taken up again. */
  public boolean canBecome(AssetStatus next) {
    return switch (this) {
      case UPLOADING -> next == UPLOADED || next == FAILED;
      case FAILED -> next == UPLOADING;
      case UPLOADED -> false;
    };
  }

  /** The form in the API and the database: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
