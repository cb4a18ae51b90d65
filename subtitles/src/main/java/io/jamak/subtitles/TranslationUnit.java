package io.jamak.subtitles;

import java.util.List;

/**
 * What is translated in one piece: whole sentences where they can be told.
 *
 * @param id answers are matched by it, never by position
 * @param cueIndexes the neighbouring cues that carry it, in order
 * @param text of those cues, joined
 */
public record TranslationUnit(String id, List<Integer> cueIndexes, String text) {
  public TranslationUnit {
    cueIndexes = List.copyOf(cueIndexes);
  }
}
