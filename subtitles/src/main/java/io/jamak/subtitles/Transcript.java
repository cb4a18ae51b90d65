package io.jamak.subtitles;

import io.jamak.domain.job.JobWarning;
import java.util.List;
import java.util.Objects;

/**
 * What was said, word by word, and by which engine it was recognised. Kept and dropped words
 * together are all that the engine returned.
 *
 * @param durationMs of the media that was listened to
 * @param words that are in the subtitles, in time order
 * @param dropped words that are not, each with its reason
 * @param pieces how each stretch of the sound was recognised
 * @param warnings places that somebody should look at
 */
public record Transcript(
    String language,
    String engine,
    long durationMs,
    List<Word> words,
    List<DroppedWord> dropped,
    List<HeardPiece> pieces,
    List<JobWarning> warnings) {
  /** Transcripts that were written before the last three existed lack them. */
  public Transcript {
    words = List.copyOf(words);
    dropped = List.copyOf(Objects.requireNonNullElse(dropped, List.of()));
    pieces = List.copyOf(Objects.requireNonNullElse(pieces, List.of()));
    warnings = List.copyOf(Objects.requireNonNullElse(warnings, List.of()));
  }

  /** Words of which nothing else is known. */
  public Transcript(String language, String engine, long durationMs, List<Word> words) {
    this(language, engine, durationMs, words, List.of(), List.of(), List.of());
  }

  /** The same transcript with other words in the place of the kept ones. */
  public Transcript withWords(List<Word> others) {
    return new Transcript(language, engine, durationMs, others, dropped, pieces, warnings);
  }
}
