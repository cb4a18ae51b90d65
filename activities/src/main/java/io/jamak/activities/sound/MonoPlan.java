package io.jamak.activities.sound;

/**
 * How a recording's channels become the one that is listened to.
 *
 * @param mix which channels count, and how much
 * @param gainDb by how much quiet sound is raised, 0 to 30
 * @param voice how much voice was found, in quarters of a second; to compare recordings
 * @param silent whether nothing can be heard in any channel
 */
record MonoPlan(ChannelMix mix, float gainDb, long voice, boolean silent) {
  /** Whether the samples stay as they are. */
  boolean changesNothing() {
    return mix.weights().length == 1 && gainDb == 0;
  }
}
