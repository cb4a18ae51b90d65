package io.jamak.domain.bulk;

import java.util.Locale;

/** What a bulk action did to one of its jobs. */
public enum BulkOutcome {
  /** Nothing yet. */
  OPEN,
  DONE,
  /** The job was in that state already, or its state does not allow it. */
  SKIPPED,
  FAILED;

  /** Lower case, as in the API and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
