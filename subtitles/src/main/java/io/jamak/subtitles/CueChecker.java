package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;

/** Names every breach of a profile, so that a result is judged by numbers. */
public final class CueChecker {
  private final Profile profile;
  private final List<Violation> found = new ArrayList<>();

  private CueChecker(Profile profile) {
    this.profile = profile;
  }

  /** Every breach, in cue order; empty for a perfect list. */
  public static List<Violation> check(List<Cue> cues, Profile profile) {
    CueChecker checker = new CueChecker(profile);
    for (int i = 0; i < cues.size(); i++) {
      checker.checkText(i, cues.get(i));
      checker.checkTimes(i, cues.get(i));
      if (i > 0) {
        checker.checkGap(i, cues.get(i - 1), cues.get(i));
      }
    }
    return List.copyOf(checker.found);
  }

  private void checkText(int index, Cue cue) {
    if (cue.text().isBlank()) {
      add(index, Rule.EMPTY, "text: blank (expected: words)");
    }
    atMost(index, Rule.LINES, cue.lines().size(), profile.maxLines());
    for (String line : cue.lines()) {
      atMost(index, Rule.LINE_LENGTH, profile.counting().weight(line), profile.lineLength());
    }
    long needed = profile.readingMs(cue.text());
    if (cue.durationMs() < needed) {
      add(index, Rule.READING_SPEED, cue.durationMs() + " ms (expected: >= " + needed + ")");
    }
  }

  private void checkTimes(int index, Cue cue) {
    if (cue.durationMs() < profile.minDurationMs()) {
      String expected = " ms (expected: >= " + profile.minDurationMs() + ")";
      add(index, Rule.MIN_DURATION, cue.durationMs() + expected);
    }
    if (cue.durationMs() > profile.maxDurationMs()) {
      String expected = " ms (expected: <= " + profile.maxDurationMs() + ")";
      add(index, Rule.MAX_DURATION, cue.durationMs() + expected);
    }
  }

  private void checkGap(int index, Cue before, Cue cue) {
    long gap = cue.startMs() - before.endMs();
    if (cue.startMs() < before.startMs()) {
      add(index, Rule.ORDER, cue.startMs() + " ms (expected: >= " + before.startMs() + ")");
    } else if (gap < 0) {
      add(index, Rule.OVERLAP, gap + " ms (expected: >= 0)");
    } else if (gap < profile.minGapMs()) {
      add(index, Rule.GAP, gap + " ms (expected: >= " + profile.minGapMs() + ")");
    } else if (gap > profile.minGapMs()
        && gap < profile.chainBelowMs()
        && before.durationMs() + gap - profile.minGapMs() <= profile.maxDurationMs()) {
      add(index, Rule.CHAIN, gap + " ms (expected: " + profile.minGapMs() + ")");
    }
  }

  private void atMost(int index, Rule rule, double value, double most) {
    if (value > most) {
      add(index, rule, value + " (expected: <= " + most + ")");
    }
  }

  private void add(int index, Rule rule, String detail) {
    found.add(new Violation(index, rule, detail));
  }

  /**
   * One breach.
   *
   * @param cue index in the list, from 0
   * @param detail the value and what was expected
   */
  public record Violation(int cue, Rule rule, String detail) {}

  /** What can be wrong with a cue. */
  public enum Rule {
    EMPTY,
    LINES,
    LINE_LENGTH,
    READING_SPEED,
    MIN_DURATION,
    MAX_DURATION,
    ORDER,
    OVERLAP,
    GAP,
    CHAIN
  }
}
