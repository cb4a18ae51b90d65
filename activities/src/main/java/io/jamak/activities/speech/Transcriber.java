package io.jamak.activities.speech;

import io.jamak.activities.process.Cancellation;
import io.jamak.domain.engine.EngineInfo;
import java.io.IOException;

/**
 * A speech recogniser. Every implementation passes {@code TranscriberContractTest}.
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
   * Recognises one piece. Word times are ms from its start, in order, inside it. A piece without
   * speech has no words.
   *
   * @param pcm 16 kHz mono s16le, at most 60 s
   * @param language BCP 47, or "auto" where {@link #info} offers it
   */
  Recognition transcribe(byte[] pcm, String language, Cancellation cancellation) throws IOException;
}
