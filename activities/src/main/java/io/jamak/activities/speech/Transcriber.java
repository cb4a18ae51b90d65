package io.jamak.activities.speech;

import io.jamak.activities.process.Cancellation;
import io.jamak.domain.engine.EngineInfo;
import java.io.IOException;

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

  /** Recognises some sound. Sound without speech has no words. */
  Recognition transcribe(SpeechRequest request, Cancellation cancellation) throws IOException;
}
