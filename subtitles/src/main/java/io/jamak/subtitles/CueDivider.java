package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Gives a translated text the time of its source cue, and of the free room after it as much as
 * reading needs; divides it among several cues where it became too long for one. The in-time of the
 * first stays.
 */
final class CueDivider {
  private final TranslationSlot slot;
  private final Profile profile;
  private final Orthography orthography;
  private final long endMs;

  private CueDivider(TranslationSlot slot, String text, Profile profile, Orthography orthography) {
    this.slot = slot;
    this.profile = profile;
    this.orthography = orthography;
    this.endMs = slot.endFor(profile.readingMs(text));
  }

  /** As few cues as hold the text; one with too many lines where there is no time for more. */
  static List<Cue> cues(
      TranslationSlot slot, String text, Profile profile, Orthography orthography) {
    CueDivider divider = new CueDivider(slot, text, profile, orthography);
    List<Cue> whole = List.of(divider.cue(slot.startMs(), divider.endMs, text));
    List<Cue> cues = whole;
    for (int parts = 2; divider.isTooLong(cues); parts++) {
      cues = divider.into(parts, text);
      if (cues.stream().anyMatch(cue -> cue.durationMs() < profile.minDurationMs())) {
        return whole;
      }
    }
    return cues;
  }

  private boolean isTooLong(List<Cue> cues) {
    return cues.stream().anyMatch(cue -> cue.lines().size() > profile.maxLines());
  }

  private List<Cue> into(int parts, String text) {
    long gaps = (parts - 1) * profile.minGapMs();
    long shown = slot.endFor(profile.readingMs(text) + gaps) - slot.startMs() - gaps;
    List<Long> shares = Collections.nCopies(parts, Math.max(1, shown / parts));
    List<String> texts = TranslationSplitter.split(text, shares, profile, orthography);
    double total = texts.stream().mapToDouble(profile.counting()::weight).sum();
    List<Cue> cues = new ArrayList<>();
    double before = 0;
    for (int i = 0; i < parts; i++) {
      double after = before + profile.counting().weight(texts.get(i));
      long shift = slot.startMs() + i * profile.minGapMs();
      long start = shift + Math.round(shown * before / total);
      cues.add(cue(start, shift + Math.round(shown * after / total), texts.get(i)));
      before = after;
    }
    return cues;
  }

  private Cue cue(long start, long end, String text) {
    List<String> lines = LineBreaker.lines(text, profile, orthography);
    return slot.cue(start, end, lines, PlainText.clean(text));
  }
}
