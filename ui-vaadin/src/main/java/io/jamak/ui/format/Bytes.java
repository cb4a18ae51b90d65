package io.jamak.ui.format;

/** Sizes in the decimal units that file managers show; {@code kit/format.js} writes the same. */
public final class Bytes {
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

  private Bytes() {}

  /** {@code 520 MB}, {@code 1.2 GB}; a decimal only below ten. */
  public static String of(long bytes) {
    int unit = 0;
    long size = 1;
    while (divided(bytes, size) >= 1000 && unit < UNITS.length - 1) {
      size *= 1000;
      unit++;
    }
    long tenths = bytes / size * 10 + divided(bytes % size * 10, size);
    String amount =
        unit == 0 || tenths >= 100
            ? String.valueOf(divided(bytes, size))
            : tenths / 10 + "." + tenths % 10;
    return amount + " " + UNITS[unit];
  }

  /** Half goes up; in whole numbers, so that the browser's side comes to the same. */
  private static long divided(long amount, long size) {
    return amount / size + (amount % size * 2 >= size ? 1 : 0);
  }
}
