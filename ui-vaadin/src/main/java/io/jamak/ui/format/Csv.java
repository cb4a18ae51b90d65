package io.jamak.ui.format;

import io.jamak.api.paging.CsvText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 lines that spreadsheets read well and never run: cells that would start a formula get a
 * leading apostrophe.
 */
public final class Csv {
  /** Goes first in the file, so that Excel reads it as UTF-8. */
  public static final String BOM = "\uFEFF";

  private Csv() {}

  /** One line with its end; null is an empty cell. */
  public static String line(@Nullable Object... cells) {
    return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  /** {@link #line(Object...)} of a list. */
  public static String line(Collection<?> cells) {
    return line(cells.toArray());
  }

  private static String cell(@Nullable Object value) {
    String text = Objects.toString(value, "");
    String safe = value instanceof Number ? text : CsvText.harmless(text);
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
