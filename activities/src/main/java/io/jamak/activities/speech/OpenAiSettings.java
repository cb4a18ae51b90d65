package io.jamak.activities.speech;

import java.net.URI;
import java.time.Duration;

/**
 * An OpenAI-compatible speech server.
 *
 * @param baseUrl up to and with its version, "http://localhost:8000/v1" for instance
 * @param apiKey "" where the server wants none
 * @param model its name for the model, "whisper-1" for instance
 * @param timeout for the answer to one piece
 */
public record OpenAiSettings(URI baseUrl, String apiKey, String model, Duration timeout) {
  public OpenAiSettings {
    if (!"http".equals(baseUrl.getScheme()) && !"https".equals(baseUrl.getScheme())) {
      throw new IllegalArgumentException("baseUrl: " + baseUrl + " (expected: http or https)");
    }
    if (model.isBlank()) {
      throw new IllegalArgumentException("model: blank (expected: a model's name)");
    }
  }

  /** The key stays out of logs. */
  @Override
  public String toString() {
    return "OpenAiSettings[" + baseUrl + ", " + model + "]";
  }

  URI transcriptions() {
    String base = baseUrl.toString().replaceAll("/+$", "");
    return URI.create(base + "/audio/transcriptions");
  }
}
