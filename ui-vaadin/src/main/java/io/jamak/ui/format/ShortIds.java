package io.jamak.ui.format;

/** Ids as screens print them. The job list finds them by it. */
public final class ShortIds {
  private static final int DIGITS = 8;

  private ShortIds() {}

  /**
   * The end of a UUID, {@code …1a2b3c4d}: its beginning is alike in all that were made together.
   */
  public static String of(Object id) {
    String whole = id.toString();
    return "…" + whole.substring(whole.length() - DIGITS);
  }
}
