package io.jamak.domain.event;

import java.util.Locale;

/** Whose history an event belongs to (PRD section 4). */
public enum EntityType {
  ASSET,
  JOB,
  /** Why jobs of a workspace fail. */
  CAUSE;

  /** Lower case, as in the API and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
