package io.jamak.subtitles;

import java.util.List;

/** The cues of one language, ordered by in-time, made by one profile. */
public record CueList(String language, String profile, List<Cue> cues) {
  public CueList {
    cues = List.copyOf(cues);
  }
}
