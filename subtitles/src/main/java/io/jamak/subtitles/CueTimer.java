package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;

/** Gives planned cues their times and lines. */
final class CueTimer {
  /** How far an out-time may run past the speech so that a fast cue can be read. */
  static final long LINGER_MS = 1500;

  /** How far an out-time runs past the speech where there is room (Netflix timing page). */
  static final long HOLD_MS = 500;

  /** How late a cue may come when the one before it could not be read otherwise. */
  static final long LATE_MS = 250;

  /** What is left of a cue when words have impossible times. */
  static final long LEAST_MS = 40;

  private CueTimer() {}

  /** The time on screen that a cue can have without hiding the next one. */
  static long room(long startMs, long spokenUntilMs, long nextStartMs, Profile profile) {
    long free = nextStartMs - profile.minGapMs() - startMs;
    long useful = Math.max(spokenUntilMs + LINGER_MS - startMs, profile.minDurationMs());
    return Math.min(Math.min(free, useful), profile.maxDurationMs());
  }

  static List<Cue> cues(List<Stretch> stretches, Profile profile, Orthography orthography) {
    long[] in = inTimes(stretches, profile);
    List<Cue> cues = new ArrayList<>(stretches.size());
    for (int i = 0; i < in.length; i++) {
      Stretch stretch = stretches.get(i);
      long next = i + 1 < in.length ? in[i + 1] : Long.MAX_VALUE;
      List<String> lines = stretch.lines(profile, orthography);
      long out = outTime(stretch, lines, in[i], next, profile);
      cues.add(new Cue(in[i], out, lines, stretch.words(), stretch.speaker()));
    }
    return cues;
  }

  static long[] inTimes(List<Stretch> stretches, Profile profile) {
    long[] in = new long[stretches.size()];
    for (int i = 0; i < in.length; i++) {
      long spoken = stretches.get(i).startMs();
      in[i] = spoken;
      if (i > 0) {
        long polite = in[i - 1] + profile.minDurationMs() + profile.minGapMs();
        long possible = in[i - 1] + LEAST_MS + profile.minGapMs();
        in[i] = Math.max(Math.max(spoken, possible), Math.min(polite, spoken + LATE_MS));
      }
    }
    return in;
  }

  private static long outTime(
      Stretch stretch, List<String> lines, long in, long next, Profile profile) {
    long latest = Math.min(in + profile.maxDurationMs(), next - profile.minGapMs());
    long spokenUntil = stretch.endMs();
    long readable = in + profile.readingMs(Scripts.join(lines));
    long least = in + profile.minDurationMs();
    if (stretch.words().size() == 1) {
      least = Math.max(least, in + CuePlan.FLASH_MS);
    }
    long wanted = Math.max(spokenUntil + HOLD_MS, Math.min(readable, spokenUntil + LINGER_MS));
    long out = Math.min(latest, Math.max(wanted, least));
    long chained = next - profile.minGapMs();
    boolean chains = next - out < profile.chainBelowMs() && chained == latest;
    return chains ? chained : out;
  }
}
