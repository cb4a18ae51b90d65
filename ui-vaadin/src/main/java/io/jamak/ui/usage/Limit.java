package io.jamak.ui.usage;

import static io.jamak.ui.words.Words.t;

import io.jamak.api.usage.UsageReport;
import io.jamak.ui.format.Bytes;
import io.jamak.ui.format.Durations;
import io.jamak.ui.words.Words;
import java.util.List;

/**
 * One limit of the plan and how much of it is used.
 *
 * @param key end of the message key
 * @param max 0 where the plan allows nothing
 */
public record Limit(String key, long used, long max, boolean isTime) {
  /** How near it is. */
  public enum Level {
    NORMAL,
    /** 80 % or more. */
    NEAR,
    /** 100 % or more. */
    OVER
  }

  /** The limits that are counted in a month, and storage. */
  public static List<Limit> of(UsageReport report) {
    return List.of(
        new Limit("processing", report.used().processingMs(), report.plan().processingMs(), true),
        new Limit(
            "translation", report.used().translationMs(), report.plan().translationMs(), true),
        new Limit("storage", report.storedBytes(), report.plan().storageBytes(), false));
  }

  /** What it is called. */
  public String name() {
    return t("limit." + key);
  }

  /** Used part of the limit, 1 for all of it; may be more. */
  public double share() {
    return max == 0 ? (used == 0 ? 0 : 1) : (double) used / max;
  }

  /** The share in percent, rounded down, so that 99.9 % does not read as reached. */
  public int percent() {
    return (int) Math.floor(share() * 100);
  }

  /** Which warning it is due. */
  public Level level() {
    if (share() >= 1 && used > 0) {
      return Level.OVER;
    }
    return share() >= 0.8 ? Level.NEAR : Level.NORMAL;
  }

  /** {@code 120분 중 96분 사용, 80%}. */
  public String text() {
    return t("limit.text", amount(used), amount(max), String.valueOf(percent()));
  }

  private String amount(long value) {
    return isTime ? Durations.minutes(value, Words.language()) : Bytes.of(value);
  }
}
