package io.jamak.activities.engine;

import io.jamak.activities.language.LibreTranslateSettings;
import io.jamak.activities.speech.OpenAiSettings;
import io.jamak.activities.whisper.setup.WhisperSettings;
import org.jspecify.annotations.Nullable;

/**
 * Which engines to use.
 *
 * @param transcriber id of the only transcriber to use (JAMAK_TRANSCRIBER), "" for the best that is
 *     ready
 * @param translator id of the only translator to use (JAMAK_TRANSLATOR), "" for the best that is
 *     ready
 * @param openAi a speech server (JAMAK_OPENAI_BASE_URL, _API_KEY, _MODEL), null for none
 * @param libreTranslate a translation server (JAMAK_LIBRETRANSLATE_URL, _API_KEY), null for none
 * @param whisper Whisper on this machine (JAMAK_WHISPER_MODEL, _DEVICE), null for none
 */
public record EngineSettings(
    String transcriber,
    String translator,
    @Nullable OpenAiSettings openAi,
    @Nullable LibreTranslateSettings libreTranslate,
    @Nullable WhisperSettings whisper) {
  /** What the machine itself has. */
  public static final EngineSettings DEFAULT = new EngineSettings("", "", null, null, null);

  /** Without a translation server. */
  public EngineSettings(String transcriber, String translator, @Nullable OpenAiSettings openAi) {
    this(transcriber, translator, openAi, null, null);
  }

  /**
   * Whether this machine shall recognise with Whisper: it was named, or nothing else was named or
   * connected.
   */
  public boolean prefersWhisper() {
    return whisper != null
        && (transcriber.equals("whisper") || (transcriber.isEmpty() && openAi == null));
  }
}
