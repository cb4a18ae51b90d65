package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Joins cues to units that can be translated: a unit ends with a sentence, at a pause, at a change
 * of speaker and before it grows over {@link #MAX_CHARACTERS}. Every cue with text is in exactly
 * one unit.
 */
public final class SentenceJoiner {
  /** Most UTF-16 units of a joined text; a single longer cue stays whole. */
  static final int MAX_CHARACTERS = 300;

  private SentenceJoiner() {}

  /** The units in time order, with the ids "u0", "u1", ... */
  public static List<TranslationUnit> join(List<Cue> cues) {
    List<TranslationUnit> units = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < cues.size(); i++) {
      if (cues.get(i).text().isBlank()) {
        continue;
      }
      if (!open.isEmpty() && endsBefore(cues, open, i)) {
        units.add(unit(units.size(), cues, open));
        open.clear();
      }
      open.add(i);
    }
    if (!open.isEmpty()) {
      units.add(unit(units.size(), cues, open));
    }
    return units;
  }

  private static boolean endsBefore(List<Cue> cues, List<Integer> open, int next) {
    Cue last = cues.get(open.getLast());
    Cue cue = cues.get(next);
    return !Objects.equals(last.speaker(), cue.speaker())
        || spokenFrom(cue) - spokenUntil(last) >= CuePlan.PAUSE_MS
        || Sentences.endsWith(lastWord(last), firstWord(cue))
        || text(cues, open).length() + 1 + cue.text().length() > MAX_CHARACTERS;
  }

  private static TranslationUnit unit(int number, List<Cue> cues, List<Integer> indexes) {
    return new TranslationUnit("u" + number, indexes, text(cues, indexes));
  }

  private static String text(List<Cue> cues, List<Integer> indexes) {
    return Scripts.join(indexes.stream().map(index -> cues.get(index).text()).toList());
  }

  /** Cues may stay after their words; the words know better. */
  private static long spokenUntil(Cue cue) {
    return cue.words().stream().mapToLong(Word::endMs).max().orElse(cue.endMs());
  }

  private static long spokenFrom(Cue cue) {
    return cue.words().isEmpty() ? cue.startMs() : cue.words().getFirst().startMs();
  }

  private static String lastWord(Cue cue) {
    String text = cue.text();
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  private static String firstWord(Cue cue) {
    return cue.text().split(" ", 2)[0];
  }
}
