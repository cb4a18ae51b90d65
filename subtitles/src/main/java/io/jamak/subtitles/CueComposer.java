package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Makes cues of timed words. Words of two speakers share a cue only in {@link Dialogues}; sentence
 * ends and pauses of {@link CuePlan#PAUSE_MS} end one, unless it would then be too short to be
 * read. In-times are never before the speech, out-times run into the silence that follows where
 * reading needs it, and cues never overlap.
 *
 * <p>Works on words with punctuation and on bare lower-case ones alike.
 */
public final class CueComposer {
  /** A pause after which nothing is ever joined. */
  static final long LONG_PAUSE_MS = 1500;

  private CueComposer() {}

  /**
   * The cues of a transcript, in order.
   *
   * @param language BCP 47, decides where lines break well; "" for unknown
   */
  public static List<Cue> compose(List<Word> words, Profile profile, String language) {
    Orthography orthography = Orthography.of(language);
    List<Stretch> stretches = new ArrayList<>();
    List<List<Word>> blocks = blocks(usable(words));
    for (int i = 0; i < blocks.size(); i++) {
      long next = i + 1 < blocks.size() ? blocks.get(i + 1).getFirst().startMs() : Long.MAX_VALUE;
      List<Unit> units = Units.of(blocks.get(i), profile, orthography);
      stretches.addAll(new CuePlan(units, profile, orthography, next).stretches());
    }
    return CueTimer.cues(Dialogues.join(stretches, profile, orthography), profile, orthography);
  }

  /** Words that can be shown, in time order, with times that are possible. */
  private static List<Word> usable(List<Word> words) {
    return words.stream()
        .filter(word -> !PlainText.clean(word.text()).isEmpty())
        .map(CueComposer::withPossibleTimes)
        .sorted(Comparator.comparingLong(Word::startMs))
        .toList();
  }

  private static Word withPossibleTimes(Word word) {
    long start = Math.max(0, word.startMs());
    long end = Math.max(start, word.endMs());
    if (start == word.startMs() && end == word.endMs()) {
      return word;
    }
    return word.at(start, end);
  }

  private static List<List<Word>> blocks(List<Word> words) {
    List<List<Word>> blocks = new ArrayList<>();
    long spokenUntil = 0;
    for (Word word : words) {
      boolean apart =
          blocks.isEmpty()
              || word.startMs() - spokenUntil >= LONG_PAUSE_MS
              || !Objects.equals(word.speaker(), blocks.getLast().getLast().speaker());
      if (apart) {
        blocks.add(new ArrayList<>());
        spokenUntil = word.endMs();
      }
      blocks.getLast().add(word);
      spokenUntil = Math.max(spokenUntil, word.endMs());
    }
    return blocks;
  }
}
