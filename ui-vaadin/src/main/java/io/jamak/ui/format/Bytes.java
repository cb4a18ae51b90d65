package io.jamak.ui.format;

import java.util.Locale;

/** Sizes in the decimal units that file managers show. */
public final class Bytes {
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

  private Bytes() {}

  /** {@code 520 MB}, {@code 1.2 GB}; a decimal only below ten. */
  public static String of(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= 999.5 && unit < UNITS.length - 1) {
      amount /= 1000;
      unit++;
    }
    String form = unit == 0 || amount >= 9.95 ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.ROOT, form, amount, UNITS[unit]);
  }
}
