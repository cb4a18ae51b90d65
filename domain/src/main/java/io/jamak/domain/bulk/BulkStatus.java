package io.jamak.domain.bulk;

import java.util.Locale;

/** Where a bulk action stands. */
public enum BulkStatus {
  /** Accepted; its items are worked off. */
  RUNNING,
  /** A person ended it: what was done stays, the other items stay open. */
  STOPPED,
  /** Every item has its outcome. */
  DONE;

  /** Lower case, as in the API and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
