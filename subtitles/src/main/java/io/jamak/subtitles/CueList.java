package io.jamak.subtitles;

import java.util.List;

/**
 * The cues of one language, ordered by in-time, made by one profile.
 *
 * @param frameRate pictures per second of their video, 0 when unknown
 * @param pieces how the sound of their words was recognised; empty when unknown
 */
public record CueList(
    String language, String profile, double frameRate, List<Cue> cues, List<HeardPiece> pieces) {
  public CueList {
    cues = List.copyOf(cues);
    pieces = List.copyOf(pieces);
  }

  /** Cues of whose video and recognition nothing is known. */
  public CueList(String language, String profile, List<Cue> cues) {
    this(language, profile, 0, cues, List.of());
  }

  /** The same list with other cues. */
  public CueList with(List<Cue> others) {
    return new CueList(language, profile, frameRate, others, pieces);
  }

  /**
   * The limits that they keep: those of their profile at the rate of their video.
   *
   * @throws IllegalArgumentException for a profile that nobody knows
   */
  public Profile limits() {
    return Profiles.get(profile).atFrameRate(frameRate);
  }
}
