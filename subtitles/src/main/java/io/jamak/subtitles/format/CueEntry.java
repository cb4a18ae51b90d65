package io.jamak.subtitles.format;

import io.jamak.subtitles.Cue;
import io.jamak.subtitles.HeardPiece;
import io.jamak.subtitles.Word;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cue as written in JSON: its text joined for those who need no lines, and where it came from.
 *
 * @param piece of the sound in which its first word was heard; null when unknown
 * @param engine that heard it; null when unknown
 * @param attempt of the recognition, from 1; null when unknown
 * @param interpolated whether the time of any of its words was not the engine's own
 * @param sources indexes of the cues that it translates; empty in originals
 * @param said its text with the stops that its lines do not show; null where they tell it
 */
record CueEntry(
    long startMs,
    long endMs,
    @Nullable String speaker,
    String text,
    List<String> lines,
    List<Word> words,
    @Nullable Integer piece,
    @Nullable String engine,
    @Nullable Integer attempt,
    boolean interpolated,
    @Nullable List<Integer> sources,
    @Nullable String said) {

  static CueEntry of(Cue cue, Map<Integer, HeardPiece> pieces) {
    int index = cue.words().isEmpty() ? Word.NO_PIECE : cue.words().getFirst().piece();
    HeardPiece piece = pieces.get(index);
    return new CueEntry(
        cue.startMs(),
        cue.endMs(),
        cue.speaker(),
        cue.text(),
        cue.lines(),
        cue.words(),
        index == Word.NO_PIECE ? null : index,
        piece == null ? null : piece.engine(),
        piece == null ? null : piece.attempt(),
        cue.words().stream().anyMatch(Word::interpolated),
        cue.sources(),
        cue.said());
  }

  Cue cue() {
    List<Integer> known = Objects.requireNonNullElse(sources, List.of());
    return new Cue(startMs, endMs, lines, words, speaker, known, said);
  }
}
