package io.jamak.ui.format;

import io.jamak.ui.words.Language;
import java.time.Duration;
import java.util.Locale;

/** Lengths of time: {@code 12분 34초}, {@code 12m 34s}. At most two units, cut, not rounded. */
public final class Durations {
  private Durations() {}

  /** The two biggest units; below ten seconds one decimal, so that quick steps differ. */
  public static String of(Duration length, Language language) {
    long ms = Math.max(0, length.toMillis());
    long seconds = ms / 1000;
    if (seconds < 10 && ms % 1000 != 0) {
      return unit(ms / 1000 + "." + ms % 1000 / 100, Unit.SECOND, language);
    }
    if (seconds < 60) {
      return unit(seconds, Unit.SECOND, language);
    }
    if (seconds < 3600) {
      return pair(seconds / 60, Unit.MINUTE, seconds % 60, Unit.SECOND, language);
    }
    return pair(seconds / 3600, Unit.HOUR, seconds % 3600 / 60, Unit.MINUTE, language);
  }

  /** {@link #of(Duration, Language)} of milliseconds. */
  public static String ofMillis(long ms, Language language) {
    return of(Duration.ofMillis(ms), language);
  }

  /** A moment in a video, as players write it: {@code 1:05}, {@code 1:02:03}. */
  public static String clock(long ms) {
    long seconds = Math.round(ms / 1000.0);
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** Whole minutes, for plans and sums: {@code 96분}, {@code 1,250 min}. */
  public static String minutes(long ms, Language language) {
    String minutes = String.format(language.locale(), "%,d", ms / 60_000);
    return language == Language.KO ? minutes + "분" : minutes + " min";
  }

  private static String pair(long big, Unit bigUnit, long small, Unit smallUnit, Language lang) {
    String first = unit(big, bigUnit, lang);
    return small == 0 ? first : first + " " + unit(small, smallUnit, lang);
  }

  private static String unit(Object amount, Unit unit, Language language) {
    return amount + (language == Language.KO ? unit.korean : unit.english);
  }

  private enum Unit {
    HOUR("시간", "h"),
    MINUTE("분", "m"),
    SECOND("초", "s");

    private final String korean;
    private final String english;

    Unit(String korean, String english) {
      this.korean = korean;
      this.english = english;
    }
  }
}
