package io.jamak.activities.voice;

import io.jamak.activities.process.Cancellation;
import java.io.IOException;
import java.io.InputStream;

/** Finds where somebody speaks. */
public interface VoiceDetector {
  /** Everything that changes its results: method, version, settings. Part of step keys. */
  String fingerprint();

  /** Whether it can be used now. */
  boolean ready();

  /**
   * The map of a whole sound.
   *
   * @param pcm 16 kHz mono s16le, read once to its end; the caller closes it
   * @throws io.jamak.domain.error.JamakException ENGINE_MISSING or ASR_FAILED
   */
  VoiceMap detect(InputStream pcm, Cancellation cancellation) throws IOException;
}
