package io.jamak.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints figures in one form: what, ours, theirs, ratio, goal. */
public final class Report {
  private Report() {}

  /** The name of a measurement, before its figures. */
  public static void title(String name) {
    System.out.println("\n== " + name);
  }

  /** A remark, for progress or for what was measured. */
  public static void note(String format, Object... values) {
    System.out.println("   " + String.format(Locale.ROOT, format, values));
  }

  /** One figure against its goal. */
  public static void figure(String what, String figures, boolean met, String goal) {
    System.out.println(
        String.format(
            Locale.ROOT, "%-34s %s | goal %s: %s", what, figures, goal, met ? "met" : "MISSED"));
  }

  /**
   * One figure that has a goal to reach and a limit to keep.
   *
   * @param figures a format for the value
   */
  public static void bounded(
      String what, double value, String figures, double goal, double limit, String unit) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-34s %s | goal <= %.0f %s: %s; limit %.0f %s: %s",
            what,
            String.format(Locale.ROOT, figures, value),
            goal,
            unit,
            value <= goal ? "met" : "MISSED",
            limit,
            unit,
            value <= limit ? "kept" : "BROKEN"));
  }

  /** The middle of some measurements. */
  public static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length % 2 == 1
        ? sorted[sorted.length / 2]
        : (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
  }

  /** The value below which {@code share} (0 to 1) of the measurements lie, nearest rank. */
  public static double percentile(List<Double> values, double share) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  /** All measurements, for those who want to see the spread. */
  public static String all(List<Double> values, String unit) {
    return Arrays.toString(
            values.stream().map(v -> String.format(Locale.ROOT, "%.2f", v)).toArray())
        + " "
        + unit;
  }
}
