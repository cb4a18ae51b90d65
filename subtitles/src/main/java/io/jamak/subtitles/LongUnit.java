package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a unit that no cue can hold, as a word of thousands of characters, into ones that fit. They
 * share its time by length; the words stand in the first.
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
    List<Unit> parts = new ArrayList<>();
    int from = 0;
    for (int to = 1; to <= count; to++) {
      if (to == count || !widths.fit(from, to + 1, profile)) {
        parts.add(part(from, to));
        from = to;
      }
    }
    return parts;
  }

  private Unit part(int from, int to) {
    List<Word> words = from == 0 ? unit.words() : List.of();
    List<Token> tokens = unit.tokens().subList(from, to);
    return new Unit(words, tokens, timeAt(from), timeAt(to), unit.speaker());
  }

  private long timeAt(int token) {
    int count = unit.tokens().size();
    double share = token == 0 ? 0 : widths.of(0, token) / Math.max(1, widths.of(0, count));
    return unit.startMs() + Math.round((unit.endMs() - unit.startMs()) * Math.min(1, share));
  }
}
