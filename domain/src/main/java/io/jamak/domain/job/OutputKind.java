package io.jamak.domain.job;

import java.util.Locale;

/** Whether an output carries what was said or a translation of it. */
public enum OutputKind {
  ORIGINAL,
  TRANSLATION;

  /** Lower case, as in the API and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
