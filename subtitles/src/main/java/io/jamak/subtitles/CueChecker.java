package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;

/** Names every breach of a profile, so that a result is judged by numbers. */
public final class CueChecker {
  private final Profile profile;
  private final boolean korean;
  private final List<Violation> found = new ArrayList<>();

  private CueChecker(Profile profile, boolean korean) {
    this.profile = profile;
    this.korean = korean;
  }

  /** Every breach of the limits, whatever the language. */
  static List<Violation> check(List<Cue> cues, Profile profile) {
    return check(cues, profile, "");
  }

  /**
   * Every breach, in cue order; empty for a perfect list.
   *
   * @param profile with the gap of the file's own frame rate, see {@link Profile#atFrameRate}
   * @param language BCP 47, for the rules of one language; "" for unknown
   */
  public static List<Violation> check(List<Cue> cues, Profile profile, String language) {
    CueChecker checker = new CueChecker(profile, Orthography.isKorean(language));
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
    String text = cue.text();
    if (text.isBlank()) {
      add(index, Rule.EMPTY, "text: blank (expected: words)");
    }
    atMost(index, Rule.LINES, cue.lines().size(), profile.maxLines());
    for (String line : cue.lines()) {
      atMost(index, Rule.LINE_LENGTH, profile.counting().weight(line), profile.lineLength());
      if (korean && Orthography.endsWithStop(line)) {
        add(index, Rule.LINE_END_STOP, line + " (expected: no full stop or comma at the end)");
      }
    }
    long needed = profile.readingMs(text);
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
    /** Shows nothing. */
    EMPTY,
    /** More lines than the profile allows. */
    LINES,
    /** A line of more characters than the profile allows. */
    LINE_LENGTH,
    /** A Korean line that ends with a full stop or a comma. */
    LINE_END_STOP,
    /** Shown for less time than its text takes to read. */
    READING_SPEED,
    /** Shown for less than the least time. */
    MIN_DURATION,
    /** Shown for more than the most time. */
    MAX_DURATION,
    /** Begins before the cue that stands before it. */
    ORDER,
    /** Begins while the cue before it is shown. */
    OVERLAP,
    /** Follows the cue before it too closely. */
    GAP,
    /** A gap so short that it flickers and should be closed to the least one. Advice. */
    CHAIN;

    /** Whether somebody should look at the cue; else it is advice. */
    public boolean isBreach() {
      return this != CHAIN;
    }
  }
}
