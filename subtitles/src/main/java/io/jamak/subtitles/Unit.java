package io.jamak.subtitles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest piece that a cue may begin with: a word, the engine's tokens that make one word, or
 * a part of a word that is too long for a cue.
 *
 * @param words that begin in it; none in the further parts of a long word
 * @param tokens of its text, at least one
 */
record Unit(
    List<Word> words, List<Token> tokens, long startMs, long endMs, @Nullable String speaker) {
  Unit {
    words = List.copyOf(words);
    tokens = List.copyOf(tokens);
  }

  static Unit of(List<Word> words, List<Token> tokens) {
    long end = words.stream().mapToLong(Word::endMs).max().orElseThrow();
    Word first = words.getFirst();
    return new Unit(words, tokens, first.startMs(), end, first.speaker());
  }
}
