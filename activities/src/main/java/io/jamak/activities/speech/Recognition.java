package io.jamak.activities.speech;

import io.jamak.subtitles.Word;
import java.util.List;

/**
 * What an engine heard in one piece.
 *
 * @param language BCP 47, as asked or as detected
 */
public record Recognition(String language, List<Word> words) {
  public Recognition {
    words = List.copyOf(words);
  }
}
