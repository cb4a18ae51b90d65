package io.jamak.subtitles;

import java.util.List;

/**
 * What was said, word by word, and by which engine it was recognised.
 *
 * @param durationMs of the media that was listened to
 */
public record Transcript(String language, String engine, long durationMs, List<Word> words) {
  public Transcript {
    words = List.copyOf(words);
  }
}
