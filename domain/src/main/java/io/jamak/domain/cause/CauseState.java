package io.jamak.domain.cause;

import java.util.Locale;

/** What the people of a workspace think of a cause. */
public enum CauseState {
  /** Nobody has dealt with it. */
  OPEN,
  /** Somebody knows of it; it goes on being counted. */
  KNOWN,
  /** Not to be shown until it comes more often than before; it is OPEN from then on. */
  MUTED,
  /** Somebody has mended it; the next failure makes it OPEN again. */
  RESOLVED;

  /** Lower case, as in the API and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
