package io.jamak.api.paging;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes RFC 4180 rows for spreadsheets: UTF-8 with BOM, and no cell that a spreadsheet would run
 * as a formula.
 */
public final class Csv {
  private static final String BOM = "\uFEFF";

  private final Appendable target;

  /** Writes the BOM and the header row. */
  public Csv(Appendable target, String... columns) {
    this.target = target;
    append(BOM);
    row((Object[]) columns);
  }

  /** One row; null is an empty cell. */
  public void row(@Nullable Object... cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    append(line.append("\r\n"));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value instanceof String words ? CsvText.harmless(words) : value.toString();
    boolean quoted = text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  private void append(CharSequence text) {
    try {
      target.append(text);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
