package io.jamak.activities.document;

import io.jamak.subtitles.CueList;
import io.jamak.subtitles.format.CueListJson;

/**
 * Cues as they lie in storage between steps.
 *
 * @param transcriptKey storage key of the transcript that they come from
 */
public record CueDocument(String transcriptKey, CueList cues) {
  /** One line with the key, then the cue list's JSON. */
  String write() {
    return transcriptKey + "\n" + CueListJson.write(cues);
  }

  static CueDocument read(String text) {
    int end = text.indexOf('\n');
    if (end < 0) {
      throw new IllegalArgumentException("cue document: one line (expected: a key and JSON)");
    }
    return new CueDocument(text.substring(0, end), CueListJson.read(text.substring(end + 1)));
  }
}
