package io.jamak.api.job;

import io.jamak.api.paging.Params;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A period of a list: {@code today}, {@code 7d}, {@code 30d}, or {@code FROM..TO} where each side
 * is a day, a time with zone, or nothing. Days are whole, in the workspace's time zone.
 *
 * @param from inclusive
 * @param to exclusive
 */
record DateRange(@Nullable Instant from, @Nullable Instant to) {
  private static final String EXPECTED = "today, 7d, 30d, or FROM..TO with days or ISO 8601 times";

  static DateRange parse(@Nullable String text, ZoneId zone) {
    if (text == null || text.isEmpty()) {
      return new DateRange(null, null);
    }
    return switch (text) {
      case "today" -> daysBack(0, zone);
      case "7d" -> daysBack(6, zone);
      case "30d" -> daysBack(29, zone);
      default -> between(text, zone);
    };
  }

  private static DateRange between(String text, ZoneId zone) {
    String[] ends = text.split("\\.\\.|/|,", -1);
    if (ends.length != 2) {
      throw Params.bad("dateRange", text, EXPECTED);
    }
    Instant from = Params.instant("dateRange", ends[0], zone, 0);
    Instant to = Params.instant("dateRange", ends[1], zone, 1);
    if (from != null && to != null && !from.isBefore(to)) {
      throw Params.bad("dateRange", text, "a start before its end");
    }
    return new DateRange(from, to);
  }

  private static DateRange daysBack(int days, ZoneId zone) {
    return new DateRange(LocalDate.now(zone).minusDays(days).atStartOfDay(zone).toInstant(), null);
  }
}
