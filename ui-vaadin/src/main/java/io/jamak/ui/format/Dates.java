package io.jamak.ui.format;

import io.jamak.ui.words.Language;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Moments in the workspace's time zone, which stands beside them wherever they are whole; {@code
 * kit/format.js} writes the same.
 */
public final class Dates {
  private Dates() {}

  /** Day and time without the year: {@code 11월 23일 20:15}, {@code Nov 23, 20:15}. */
  public static String shortly(Instant moment, ZoneId zone, Language language) {
    return write(moment, zone, language, pattern(language, "M월 d일 HH:mm", "MMM d, HH:mm"));
  }

  /** To the second, with the zone: {@code 2026년 11월 23일 20:15:07 KST}. */
  public static String fully(Instant moment, ZoneId zone, Language language) {
    return write(
        moment,
        zone,
        language,
        pattern(language, "yyyy년 M월 d일 HH:mm:ss z", "MMM d, yyyy, HH:mm:ss z"));
  }

  /** A day without the year. */
  public static String day(Instant moment, ZoneId zone, Language language) {
    return write(moment, zone, language, pattern(language, "M월 d일", "MMM d"));
  }

  /** A month: {@code 2026년 11월}, {@code November 2026}. */
  public static String month(YearMonth month, Language language) {
    return month.format(
        DateTimeFormatter.ofPattern(pattern(language, "yyyy년 M월", "MMMM yyyy"), language.locale()));
  }

  /** The zone's short name: {@code KST}, {@code UTC-4}. */
  public static String zone(ZoneId zone, Instant moment) {
    return write(moment, zone, Language.EN, "z");
  }

  private static String write(Instant moment, ZoneId zone, Language language, String pattern) {
    ZonedDateTime local = ZonedDateTime.ofInstant(moment, zone);
    String safe = pattern.replace("z", "'" + name(local) + "'");
    return DateTimeFormatter.ofPattern(safe, language.locale()).format(local);
  }

  /** Only names that all readers here know are written; of others, the distance to UTC. */
  private static String name(ZonedDateTime moment) {
    return moment.getZone().getId().equals("Asia/Seoul")
        ? "KST"
        : DateTimeFormatter.ofPattern("O", Language.EN.locale())
            .format(moment)
            .replace("GMT", "UTC");
  }

  private static String pattern(Language language, String korean, String english) {
    return language == Language.KO ? korean : english;
  }
}
