package io.jamak.activities.engine;

import io.jamak.activities.speech.OpenAiSettings;
import org.jspecify.annotations.Nullable;

/**
 * Which engines to use.
 *
 * @param transcriber id of the only transcriber to use (JAMAK_TRANSCRIBER), "" for the best that is
 *     ready
 * @param translator id of the only translator to use (JAMAK_TRANSLATOR), "" for the best that is
 *     ready
 * @param openAi a speech server (JAMAK_OPENAI_BASE_URL, _API_KEY, _MODEL), null for none
 */
public record EngineSettings(
    String transcriber, String translator, @Nullable OpenAiSettings openAi) {
  /** What the machine itself has. */
  public static final EngineSettings DEFAULT = new EngineSettings("", "", null);
}
