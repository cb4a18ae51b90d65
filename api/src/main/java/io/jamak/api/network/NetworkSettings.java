package io.jamak.api.network;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of a request's way to us.
 *
 * @param trustedProxies networks ("10.0.0.0/8") whose {@code X-Forwarded-*} is believed; nobody
 *     else's is
 * @param publicUrl scheme, host and port under which browsers reach us; null where it was not said,
 *     and any {@code Host} is taken
 */
public record NetworkSettings(List<String> trustedProxies, @Nullable URI publicUrl) {
  /** Nobody is trusted and nothing is known, as on a desk. */
  public static final NetworkSettings NONE = new NetworkSettings(List.of(), null);

  /** Whether browsers are known to come by TLS, so that cookies must not go without. */
  public boolean secure() {
    return publicUrl != null && "https".equals(publicUrl.getScheme());
  }

  /** Host and port as browsers write them, without the scheme's own port. */
  public Optional<String> authority() {
    return Optional.ofNullable(publicUrl).map(NetworkSettings::authority);
  }

  /** The origin as browsers write it. */
  public Optional<String> origin() {
    return Optional.ofNullable(publicUrl).map(url -> url.getScheme() + "://" + authority(url));
  }

  private static String authority(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    boolean usual = url.getPort() == -1 || url.getPort() == usualPort(url);
    return usual ? host : host + ":" + url.getPort();
  }

  static int usualPort(URI url) {
    return "https".equals(url.getScheme()) ? 443 : 80;
  }
}
