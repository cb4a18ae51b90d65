package io.jamak.app.embedded.storage;

import io.jamak.domain.WebOrigin;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages may read what the storage answers: our own.
 *
 * @param publicUrl where people open Jamak; null when nobody said so, and then it is any page that
 *     comes from the storage's own host, by our port
 * @param port of our pages, 0 for any
 */
public record BrowserOrigins(@Nullable URI publicUrl, int port) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Whether pages of this origin are ours.
   *
   * @param origin as the browser names it, {@code http://localhost:8080}
   * @param askedHost host without port by which the browser reached the storage
   */
  boolean allows(String origin, String askedHost) {
    Optional<WebOrigin> site = WebOrigin.parse(origin);
    return publicUrl == null
        ? site.map(from -> isBeside(from, askedHost.toLowerCase(Locale.ROOT))).orElse(false)
        : site.equals(Optional.of(WebOrigin.of(publicUrl)));
  }

  private boolean isBeside(WebOrigin from, String asked) {
    boolean near = LOOPBACK.contains(from.host()) && LOOPBACK.contains(asked);
    return (near || from.host().equals(asked)) && (port == 0 || from.port() == port);
  }
}
