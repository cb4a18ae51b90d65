package io.jamak.activities.language;

import io.jamak.activities.server.ServerAddress;
import java.net.URI;
import java.time.Duration;

/**
 * A LibreTranslate server.
 *
 * @param baseUrl "http://localhost:5000" for instance
 * @param apiKey "" where the server wants none
 * @param timeout for the answer to one batch
 */
public record LibreTranslateSettings(URI baseUrl, String apiKey, Duration timeout) {
  public LibreTranslateSettings {
    ServerAddress.require(baseUrl);
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException("timeout: " + timeout + " (expected: > 0)");
    }
  }

  /** The key stays out of logs. */
  @Override
  public String toString() {
    return "LibreTranslateSettings[" + baseUrl + "]";
  }

  URI endpoint(String name) {
    return ServerAddress.endpoint(baseUrl, name);
  }
}
