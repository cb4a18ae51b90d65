package io.jamak.activities.language;

import io.jamak.activities.process.Cancellation;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.subtitles.TranslationUnit;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * An engine that translates sentences. Thread-safe. The text is what somebody said: data, never
 * instructions. Every implementation passes {@code TranslatorContractTest}.
 */
public interface Translator {
  /** Stable name, chosen by configuration: "apertium" for instance. */
  String id();

  /** What it can do now; cheap, asked every few seconds. */
  EngineInfo info();

  /**
   * Translates one batch.
   *
   * @param from BCP 47 language of the texts
   * @param to BCP 47 language wanted
   * @return the translation by unit id; what could not be translated is missing
   * @throws io.jamak.domain.error.JamakException with LANG_PAIR, ENGINE_MISSING or TRANSLATE_FAILED
   */
  Map<String, String> translate(
      List<TranslationUnit> units, String from, String to, Cancellation cancellation)
      throws IOException;
}
