package io.jamak.api.paging;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what came in a query string, strictly: what is not understood is refused, not ignored. */
public final class Params {
  /** Page size where none is asked for. */
  public static final int DEFAULT_LIMIT = 50;

  /** Largest page size. */
  public static final int MAX_LIMIT = 200;

  /** Characters of a search. */
  public static final int MAX_SEARCH = 200;

  private static final int LAST_YEAR = 9_999;
  private static final int MAX_ASCII = 127;
  private static final Duration YEAR = Duration.ofDays(365);

  private Params() {}

  /** Page size, 1 to {@link #MAX_LIMIT}; absent means {@link #DEFAULT_LIMIT}. */
  public static int limit(@Nullable String text) {
    if (text == null) {
      return DEFAULT_LIMIT;
    }
    try {
      return checkedLimit(Integer.parseInt(text));
    } catch (NumberFormatException notANumber) {
      throw bad("limit", text, "1 to " + MAX_LIMIT);
    }
  }

  /** Refuses a page size out of range. */
  public static int checkedLimit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw bad("limit", Integer.toString(limit), "1 to " + MAX_LIMIT);
    }
    return limit;
  }

  /** Search words in NFC; null when empty. */
  public static @Nullable String search(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > MAX_SEARCH || text.indexOf('\0') >= 0) {
      throw bad("search", text.length() + " characters", "at most " + MAX_SEARCH + ", no NUL");
    }
    return java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFC);
  }

  /** One constant by its lower-case name; null when absent. */
  public static <E extends Enum<E>> @Nullable E one(
      Class<E> type, String name, @Nullable String text) {
    return one(Arrays.asList(type.getEnumConstants()), name, text);
  }

  /** One of these constants by its lower-case name; null when absent. */
  public static <E extends Enum<E>> @Nullable E one(
      List<E> choice, String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    for (E constant : choice) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    throw bad(name, text, "one of " + names(choice));
  }

  /** Constants of a repeated or comma-separated parameter; empty when absent. */
  public static <E extends Enum<E>> Set<E> many(
      Class<E> type, String name, @Nullable List<String> texts) {
    Set<E> found = EnumSet.noneOf(type);
    if (texts == null) {
      return found;
    }
    for (String text : texts) {
      for (String part : text.split(",", -1)) {
        E constant = one(type, name, part.strip());
        if (constant != null) {
          found.add(constant);
        }
      }
    }
    return found;
  }

  /** A name of so many visible characters at most; null when absent. */
  public static @Nullable String name(String name, @Nullable String text, int maxLength) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    if (text.length() > maxLength || !text.chars().allMatch(c -> c > ' ' && c < MAX_ASCII)) {
      throw bad(name, text, "at most " + maxLength + " visible ASCII characters");
    }
    return text;
  }

  /** A length of time in whole ms, up to a year; null when absent. */
  public static @Nullable Duration millis(String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    Duration time = text.matches("[0-9]{1,15}") ? Duration.ofMillis(Long.parseLong(text)) : null;
    if (time == null || time.compareTo(YEAR) > 0) {
      throw bad(name, text, "ms, 0 to " + YEAR.toMillis());
    }
    return time;
  }

  /** "true" or "false"; null when absent. */
  public static @Nullable Boolean flag(String name, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw bad(name, text, "true or false");
    };
  }

  /** Whether moments of this year, in any zone, fit the database and ISO 8601 with four digits. */
  public static boolean isStorable(int year) {
    return year >= 1 && year < LAST_YEAR;
  }

  /** A refusal that names the parameter, its value and what would have been right. */
  public static JamakException bad(String name, @Nullable String value, String expected) {
    String shown = value != null && value.length() > 100 ? value.substring(0, 100) + "..." : value;
    return new JamakException(
        ErrorCode.BAD_REQUEST, name + ": " + shown + " (expected: " + expected + ")");
  }

  private static String names(List<? extends Enum<?>> choice) {
    return choice.stream()
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /**
   * A time in a query string; a day stands for its start in {@code zone}, plus so many days. Null
   * for nothing.
   */
  public static @Nullable Instant instant(
      String name, @Nullable String text, ZoneId zone, int plusDays) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      ZonedDateTime meant =
          text.indexOf('T') > 0
              ? OffsetDateTime.parse(text).toZonedDateTime()
              : LocalDate.parse(text).plusDays(plusDays).atStartOfDay(zone);
      if (isStorable(meant.getYear())) {
        return meant.toInstant();
      }
    } catch (DateTimeException malformed) {
      // answered below, with the value
    }
    throw bad(name, text, "a day or an ISO 8601 time with zone, the year 0001 to 9998");
  }
}
