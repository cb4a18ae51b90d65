package io.jamak.activities.media;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which of a file's sound tracks is listened to: the one that was named; else one in the language
 * asked for; else the one that the file flags; else, among those that are left, the one with most
 * voice.
 *
 * @param candidates at least one; where there are several, their sound decides
 * @param rest what may be taken when these are silent, best first; none where a track was named
 */
record TrackChoice(List<ProbedTrack> candidates, List<ProbedTrack> rest) {
  TrackChoice {
    candidates = List.copyOf(candidates);
    rest = List.copyOf(rest);
  }

  /**
   * The choice.
   *
   * @throws JamakException NO_AUDIO; OPTIONS_INVALID when nothing is as the wish says;
   *     MEDIA_REFUSED when nothing of what it says can be decoded
   */
  static TrackChoice of(List<ProbedTrack> tracks, TrackWish wish) {
    if (tracks.isEmpty()) {
      throw new JamakException(ErrorCode.NO_AUDIO, "audioStreams: 0 (expected: >= 1)");
    }
    if (!wish.track().isEmpty()) {
      return new TrackChoice(flagged(usable(named(tracks, wish.track()))), List.of());
    }
    List<ProbedTrack> usable = usable(tracks);
    List<ProbedTrack> asked =
        preferring(
            usable,
            track ->
                !wish.language().isEmpty() && track.track().language().equals(wish.language()));
    List<ProbedTrack> chosen = flagged(preferring(asked, track -> !track.aside()));
    return new TrackChoice(
        chosen, usable.stream().filter(track -> !chosen.contains(track)).toList());
  }

  private static List<ProbedTrack> named(List<ProbedTrack> tracks, String wish) {
    boolean number = wish.matches("[0-9]{1,9}");
    List<ProbedTrack> named =
        tracks.stream()
            .filter(
                track ->
                    number
                        ? track.track().number() == Integer.parseInt(wish)
                        : !track.track().language().isEmpty()
                            && track.track().language().equals(Languages.primary(wish)))
            .toList();
    if (named.isEmpty()) {
      throw new JamakException(
          ErrorCode.OPTIONS_INVALID, "audioTrack: " + wish + " (expected: " + list(tracks) + ")");
    }
    return named;
  }

  private static List<ProbedTrack> usable(List<ProbedTrack> tracks) {
    List<ProbedTrack> usable = tracks.stream().filter(ProbedTrack::isUsable).toList();
    if (usable.isEmpty()) {
      throw new JamakException(
          ErrorCode.MEDIA_REFUSED,
          "sound codec: "
              + tracks.stream()
                  .map(track -> track.track().codec())
                  .distinct()
                  .collect(Collectors.joining(", "))
              + " (expected: AAC, MP3, AC-3, Opus, PCM or another common one)");
    }
    return usable;
  }

  /** Some programs flag every track, which says nothing. */
  private static List<ProbedTrack> flagged(List<ProbedTrack> tracks) {
    return preferring(tracks, track -> track.track().byDefault());
  }

  private static List<ProbedTrack> preferring(
      List<ProbedTrack> tracks, Predicate<ProbedTrack> wanted) {
    List<ProbedTrack> found = tracks.stream().filter(wanted).toList();
    return found.isEmpty() ? tracks : found;
  }

  /** "1 (aac, de), 2 (aac, en)". */
  static String list(List<ProbedTrack> tracks) {
    return tracks.stream().map(track -> track.track().line()).collect(Collectors.joining(", "));
  }
}
