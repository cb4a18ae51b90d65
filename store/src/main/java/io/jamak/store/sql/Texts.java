package io.jamak.store.sql;

import io.jamak.domain.error.EngineerLine;

/** Makes any text fit for a column. */
public final class Texts {
  private Texts() {}

  /** An engineer's line: short, without what its readers must not see, and without NUL. */
  public static String line(String text) {
    return EngineerLine.of(text);
  }
}
