package io.jamak.activities.media;

import io.jamak.domain.asset.SoundTrack;

/**
 * A sound track as probing found it.
 *
 * @param durationMs length as the file claims it, 0 when it does not
 * @param layout ffmpeg's name of the channels' places ("5.1(side)"), "" when unknown
 * @param aside whether it is a commentary, or a description for people who do not see the picture
 */
record ProbedTrack(SoundTrack track, long durationMs, String layout, boolean aside) {
  /** Whether its sound may be decoded. */
  boolean isUsable() {
    return InputRules.takesSound(track.codec());
  }
}
