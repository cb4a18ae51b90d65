package io.jamak.ui.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ready-made spans of creation time. */
enum Period {
  TODAY(0),
  WEEK(6),
  MONTH(29);

  private final int daysBack;

  Period(int daysBack) {
    this.daysBack = daysBack;
  }

  /** Start of the first day, in the workspace's time zone. */
  Instant from(ZoneId zone, Instant now) {
    return LocalDate.ofInstant(now, zone).minusDays(daysBack).atStartOfDay(zone).toInstant();
  }

  /** Value in the address and end of the message key. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Period> of(@Nullable String code) {
    return Arrays.stream(values()).filter(period -> period.code().equals(code)).findFirst();
  }
}
