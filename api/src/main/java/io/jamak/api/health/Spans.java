package io.jamak.api.health;

import io.jamak.api.paging.Params;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a time into spans of one length that a clock on the wall shows: full quarters, hours or days
 * of the workspace's zone. Days may have 23 or 25 hours.
 */
final class Spans {
  /** More bars than a histogram can show. */
  static final int MOST = 120;

  /** What {@code store.count} sums up by quarters of an hour is cheap for about so long. */
  static final Duration LONGEST = Duration.ofDays(92);

  private static final List<Duration> LENGTHS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(12),
          Duration.ofDays(1));

  private Spans() {}

  /**
   * Bounds of the spans, ascending: the first at or before {@code from}, the last at or after
   * {@code to}.
   *
   * @throws io.jamak.domain.error.JamakException BAD_REQUEST where the end is not after the start,
   *     or more than {@link #LONGEST} after it
   */
  static List<Instant> between(Instant from, Instant to, ZoneId zone) {
    Duration whole = Duration.between(from, to);
    if (whole.isNegative() || whole.isZero() || whole.compareTo(LONGEST) > 0) {
      throw Params.bad("to", to.toString(), "a time after from, at most 92 days later");
    }
    Duration length =
        LENGTHS.stream()
            .filter(one -> whole.dividedBy(one) < MOST)
            .findFirst()
            .orElseThrow(); // 92 days have fewer than MOST days
    return length.toDays() == 1 ? days(from, to, zone) : equal(from, to, zone, length);
  }

  private static List<Instant> days(Instant from, Instant to, ZoneId zone) {
    List<Instant> bounds = new ArrayList<>();
    LocalDate day = from.atZone(zone).toLocalDate();
    bounds.add(day.atStartOfDay(zone).toInstant());
    while (bounds.getLast().isBefore(to)) {
      day = day.plusDays(1);
      bounds.add(day.atStartOfDay(zone).toInstant());
    }
    return bounds;
  }

  private static List<Instant> equal(Instant from, Instant to, ZoneId zone, Duration length) {
    List<Instant> bounds = new ArrayList<>(List.of(floor(from.atZone(zone), length)));
    while (bounds.getLast().isBefore(to)) {
      bounds.add(bounds.getLast().plus(length));
    }
    return bounds;
  }

  /**
   * Counted in the zone's own time, so that hours are full ones where zones differ by half of one.
   */
  private static Instant floor(ZonedDateTime time, Duration length) {
    long local = time.toEpochSecond() + time.getOffset().getTotalSeconds();
    return time.toInstant()
        .minusSeconds(Math.floorMod(local, length.toSeconds()))
        .minusNanos(time.getNano());
  }
}
