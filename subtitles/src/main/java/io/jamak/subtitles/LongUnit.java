package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a unit that no cue can hold into its tokens: a sentence that an engine gave as one word, or
 * a word of thousands of characters. They share its time by length; the words stand in the first.
 */
final class LongUnit {
  private final Unit unit;
  private final Profile profile;
  private final LineWidths widths;

  LongUnit(Unit unit, Profile profile, Orthography orthography) {
    this.unit = unit;
    this.profile = profile;
    this.widths = new LineWidths(unit.tokens(), profile.counting(), orthography);
  }

  List<Unit> parts() {
    int count = unit.tokens().size();
    if (widths.fit(0, count, profile)) {
      return List.of(unit);
    }
    List<Unit> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      List<Word> words = i == 0 ? unit.words() : List.of();
      List<Token> token = unit.tokens().subList(i, i + 1);
      parts.add(new Unit(words, token, timeAt(i), timeAt(i + 1), unit.speaker()));
    }
    return parts;
  }

  private long timeAt(int token) {
    int count = unit.tokens().size();
    double share = token == 0 ? 0 : widths.of(0, token) / Math.max(1, widths.of(0, count));
    return unit.startMs() + Math.round((unit.endMs() - unit.startMs()) * Math.min(1, share));
  }
}
