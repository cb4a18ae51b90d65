package io.jamak.activities.speech;

import java.util.Arrays;

/**
 * Some sound to be recognised.
 *
 * @param pcm 16 kHz mono s16le, at most 60 s
 * @param language BCP 47, or "auto" where the engine detects
 * @param secondTry whether an answer about this sound is doubted: the engine listens to all of it,
 *     without leaving out what it takes for silence
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SpeechRequest(byte[] pcm, String language, boolean secondTry) {
  /** A first try. */
  public static SpeechRequest of(byte[] pcm, String language) {
    return new SpeechRequest(pcm, language, false);
  }

  /** Length of the sound in ms. */
  public long durationMs() {
    return pcm.length / 32;
  }

  /** The part of the sound between two moments, to be listened to alone. */
  SpeechRequest part(long fromMs, long toMs, String inLanguage) {
    int from = Math.toIntExact(Math.max(0, fromMs) * 32);
    int to = Math.toIntExact(Math.min(toMs, durationMs()) * 32);
    return new SpeechRequest(Arrays.copyOfRange(pcm, from, to), inLanguage, true);
  }
}
