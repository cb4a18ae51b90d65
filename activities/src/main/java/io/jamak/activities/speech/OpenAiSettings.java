package io.jamak.activities.speech;

import io.jamak.activities.server.ServerAddress;
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
    ServerAddress.require(baseUrl);
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
    return ServerAddress.endpoint(baseUrl, "audio/transcriptions");
  }
}
