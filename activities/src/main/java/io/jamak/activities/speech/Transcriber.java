package io.jamak.activities.speech;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.voice.VoiceMap.Span;
import io.jamak.domain.engine.EngineInfo;
import java.io.IOException;
import java.util.List;

/**
 * A speech recogniser. It returns all that was answered and judges nothing: which words are doubted
 * is decided in one place for all engines, {@link PieceRecogniser}. Every implementation passes
 * {@code TranscriberContractTest}.
 *
 * <p>Failures are {@link io.jamak.domain.error.JamakException}: ENGINE_MISSING, ASR_FAILED,
 * LANGUAGE_NOT_SUPPORTED.
 */
public interface Transcriber {
  /** What it can do on this machine now; looked at anew at each call. */
  EngineInfo info();

  /** Everything that changes its results: engine, version, model, settings. Part of step keys. */
  String fingerprint();

  /**
   * The likeliest language of each stretch of some sound, where the engine can tell without
   * recognising it.
   *
   * @param spans in ms from the start of the sound
   * @return one for each span, or none where it cannot
   */
  default List<Likely> languages(SpeechRequest request, List<Span> spans, Cancellation cancellation)
      throws IOException {
    return List.of();
  }

  /**
   * A language with its probability.
   *
   * @param language BCP 47
   * @param probability 0 to 1
   */
  record Likely(String language, double probability) {}

  /** Recognises some sound. Sound without speech has no words. */
  Recognition transcribe(SpeechRequest request, Cancellation cancellation) throws IOException;
}
