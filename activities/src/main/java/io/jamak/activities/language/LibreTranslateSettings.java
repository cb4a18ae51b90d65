package io.jamak.activities.language;

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
    if (!"http".equals(baseUrl.getScheme()) && !"https".equals(baseUrl.getScheme())) {
      throw new IllegalArgumentException("baseUrl: " + baseUrl + " (expected: http or https)");
    }
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
    return URI.create(baseUrl.toString().replaceAll("/+$", "") + "/" + name);
  }
}
