package io.jamak.store.sql;

/** Makes any text fit for a column. */
public final class Texts {
  private static final int ENGINEERS_LINE = 4_000;

  private Texts() {}

  /** An engineer's line: at most 4,000 characters, without NUL, which PostgreSQL cannot hold. */
  public static String line(String text) {
    String clean = text.replace('\0', ' ');
    return clean.length() <= ENGINEERS_LINE ? clean : clean.substring(0, ENGINEERS_LINE - 1) + "…";
  }
}
