package io.jamak.domain.event;

import java.util.Locale;

/** Whose history an event belongs to (PRD section 4), or whose progress is told. */
public enum EntityType {
  ASSET,
  JOB,
  /** Why jobs of a workspace fail. */
  CAUSE,
  /** Has progress, and no journal of its own: its jobs have. */
  BULK_ACTION;

  /** Lower case, as in the API and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
