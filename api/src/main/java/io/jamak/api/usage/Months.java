package io.jamak.api.usage;

import io.jamak.api.paging.Params;
import io.jamak.store.account.Plan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Calendar months in a workspace's own time zone: what a plan is counted by. */
public final class Months {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM").withResolverStyle(ResolverStyle.STRICT);

  private Months() {}

  /** The month that runs now. */
  public static Range current(Plan plan) {
    return of(plan, YearMonth.now(ZoneId.of(plan.timeZone())));
  }

  /** The month written as YYYY-MM; absent means the one that runs now. */
  public static Range parse(Plan plan, @Nullable String month) {
    if (month == null || month.isEmpty()) {
      return current(plan);
    }
    try {
      YearMonth parsed = YearMonth.parse(month, FORM);
      if (Params.isStorable(parsed.getYear())) {
        return of(plan, parsed);
      }
    } catch (DateTimeException malformed) {
      // answered below, with the value
    }
    throw Params.bad("month", month, "YYYY-MM, the year 0001 to 9998");
  }

  private static Range of(Plan plan, YearMonth month) {
    ZoneId zone = ZoneId.of(plan.timeZone());
    return new Range(
        month,
        zone,
        month.atDay(1).atStartOfDay(zone).toInstant(),
        month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
  }

  /** A month: {@code from} inclusive, {@code to} exclusive. */
  public record Range(YearMonth month, ZoneId zone, Instant from, Instant to) {}
}
