package io.jamak.activities.server;

import java.net.URI;

/** Where the server of an engine is: an address of http or https, below which its endpoints lie. */
public final class ServerAddress {
  private ServerAddress() {}

  /**
   * Refuses what no request could be sent to.
   *
   * @throws IllegalArgumentException for other protocols
   */
  public static void require(URI baseUrl) {
    if (!"http".equals(baseUrl.getScheme()) && !"https".equals(baseUrl.getScheme())) {
      throw new IllegalArgumentException("baseUrl: " + baseUrl + " (expected: http or https)");
    }
  }

  /** An endpoint below {@code baseUrl}, however many slashes that ends with. */
  public static URI endpoint(URI baseUrl, String name) {
    return URI.create(baseUrl.toString().replaceAll("/+$", "") + "/" + name);
  }
}
