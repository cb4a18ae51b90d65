package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Divides the time of a cue among several when its text became too long for one. The in-time of the
 * first and the out-time of the last stay.
 */
final class CueDivider {
  private final Cue original;
  private final Profile profile;
  private final String language;

  private CueDivider(Cue original, Profile profile, String language) {
    this.original = original;
    this.profile = profile;
    this.language = language;
  }

  /** As few cues as hold the text; one with too many lines where there is no time for more. */
  static List<Cue> cues(Cue original, String text, Profile profile, String language) {
    CueDivider divider = new CueDivider(original, profile, language);
    List<Cue> whole = List.of(divider.cue(original.startMs(), original.endMs(), text));
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
    long shown = original.durationMs() - gaps;
    Cue share = new Cue(0, Math.max(1, shown / parts), List.of("x"), List.of(), null);
    List<String> texts =
        TranslationSplitter.split(text, Collections.nCopies(parts, share), profile, language);
    double total = texts.stream().mapToDouble(profile.counting()::weight).sum();
    List<Cue> cues = new ArrayList<>();
    double before = 0;
    for (int i = 0; i < parts; i++) {
      double after = before + profile.counting().weight(texts.get(i));
      long shift = original.startMs() + i * profile.minGapMs();
      long start = shift + Math.round(shown * before / total);
      cues.add(cue(start, shift + Math.round(shown * after / total), texts.get(i)));
      before = after;
    }
    return cues;
  }

  private Cue cue(long start, long end, String text) {
    List<String> lines = LineBreaker.lines(text, profile, language);
    return new Cue(start, end, lines, List.of(), original.speaker());
  }
}
