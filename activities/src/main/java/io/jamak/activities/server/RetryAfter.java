package io.jamak.activities.server;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header by which a server asks for patience: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
  /** Who asks for a day is asked again after an hour. */
  static final Duration LONGEST = Duration.ofHours(1);

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private RetryAfter() {}

  /**
   * How long to wait, a second to an hour; null where it does not say so in a way that is
   * understood.
   *
   * @param now by our clock; a date counts from the server's own where that is told
   */
  static @Nullable Duration of(HttpHeaders headers, Instant now) {
    String text = headers.firstValue("Retry-After").orElse("").strip();
    Duration asked;
    if (text.matches("\\d{1,12}")) {
      asked = Duration.ofSeconds(Long.parseLong(text));
    } else {
      Instant until = instant(text);
      if (until == null) {
        return null;
      }
      Instant theirs = instant(headers.firstValue("Date").orElse(""));
      asked = Duration.between(theirs == null ? now : theirs, until);
    }
    return asked.compareTo(SHORTEST) < 0
        ? SHORTEST
        : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }

  private static @Nullable Instant instant(String date) {
    try {
      return ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException notOne) {
      return null;
    }
  }
}
