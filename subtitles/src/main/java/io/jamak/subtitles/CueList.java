package io.jamak.subtitles;

import java.util.List;

/**
 * The cues of one language, ordered by in-time, made by one profile.
 *
 * @param pieces how the sound of their words was recognised; empty when unknown
 */
public record CueList(String language, String profile, List<Cue> cues, List<HeardPiece> pieces) {
  public CueList {
    cues = List.copyOf(cues);
    pieces = List.copyOf(pieces);
  }

  /** Cues of whose recognition nothing is known. */
  public CueList(String language, String profile, List<Cue> cues) {
    this(language, profile, cues, List.of());
  }

  /** The same list with other cues. */
  public CueList with(List<Cue> others) {
    return new CueList(language, profile, others, pieces);
  }
}
