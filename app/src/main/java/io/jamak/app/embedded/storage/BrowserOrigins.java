package io.jamak.app.embedded.storage;

import java.net.URI;
import java.util.Locale;
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
    URI from = parse(origin);
    if (from == null) {
      return false;
    }
    if (publicUrl != null) {
      return same(publicUrl, from);
    }
    String host = from.getHost().toLowerCase(Locale.ROOT);
    boolean near = LOOPBACK.contains(host) && LOOPBACK.contains(askedHost);
    return (near || host.equals(askedHost.toLowerCase(Locale.ROOT)))
        && (port == 0 || portOf(from) == port);
  }

  private static boolean same(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && portOf(one) == portOf(other);
  }

  private static int portOf(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  private static @Nullable URI parse(String origin) {
    try {
      URI uri = URI.create(origin);
      return uri.getHost() == null || uri.getScheme() == null ? null : uri;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
