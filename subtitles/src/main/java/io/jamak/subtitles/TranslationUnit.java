package io.jamak.subtitles;

import java.util.List;

/**
 * What is translated in one piece: whole sentences where they can be told.
 *
 * @param id answers are matched by it, never by position
 * @param cueIndexes the neighbouring cues that carry it, in order
 * @param text of those cues, joined
 * @param turn of a dialogue, which is the only cue then: which of its turns, from 0; else {@link
 *     #WHOLE}
 */
public record TranslationUnit(String id, List<Integer> cueIndexes, String text, int turn) {
  /** The unit carries whole cues. */
  public static final int WHOLE = -1;

  public TranslationUnit {
    cueIndexes = List.copyOf(cueIndexes);
  }

  /** A unit of whole cues. */
  public TranslationUnit(String id, List<Integer> cueIndexes, String text) {
    this(id, cueIndexes, text, WHOLE);
  }
}
