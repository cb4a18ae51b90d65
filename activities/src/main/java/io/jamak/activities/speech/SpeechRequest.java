package io.jamak.activities.speech;

import io.jamak.activities.voice.VoiceMap.Span;
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

  /** A part of the sound. */
  SpeechRequest part(Span span, String inLanguage, boolean again) {
    int from = Math.toIntExact(Math.max(0, span.fromMs()) * 32);
    int to = Math.toIntExact(Math.min(span.toMs(), durationMs()) * 32);
    return new SpeechRequest(Arrays.copyOfRange(pcm, from, Math.max(from, to)), inLanguage, again);
  }
}
