package io.jamak.subtitles.format;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as SRT and VTT write them; they differ in the mark before the milliseconds. */
final class CueTime {
  private static final Pattern TIME =
      Pattern.compile("(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)[.,](\\d{3})");
  private static final String ARROW = "-->";

  private CueTime() {}

  static String range(long startMs, long endMs, char mark) {
    return write(startMs, mark) + " " + ARROW + " " + write(endMs, mark);
  }

  static boolean isRange(String line) {
    return line.contains(ARROW);
  }

  /** Start and end in ms; settings after the end are ignored. */
  static long[] parse(String line, int lineNumber) {
    String[] sides = line.split(ARROW, 2);
    long start = read(sides[0].strip(), lineNumber);
    long end = read(sides[1].strip().split("\\s", 2)[0], lineNumber);
    if (end < start) {
      throw new IllegalArgumentException(
          "line " + lineNumber + ": " + line + " (expected: an end after the start)");
    }
    return new long[] {start, end};
  }

  private static String write(long ms, char mark) {
    long s = ms / 1000;
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d%c%03d", s / 3600, s / 60 % 60, s % 60, mark, ms % 1000);
  }

  private static long read(String time, int lineNumber) {
    Matcher matcher = TIME.matcher(time);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "line " + lineNumber + ": " + time + " (expected: a time such as 00:01:02.345)");
    }
    String hours = matcher.group(1);
    long seconds = hours == null ? 0 : Long.parseLong(hours) * 3600;
    seconds += Long.parseLong(matcher.group(2)) * 60 + Long.parseLong(matcher.group(3));
    return seconds * 1000 + Long.parseLong(matcher.group(4));
  }
}
