package io.jamak.api.network;

import io.jamak.domain.WebOrigin;
import java.net.URI;
import java.util.List;
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
    return origin().map(WebOrigin::secure).orElse(false);
  }

  /** The same as browsers tell sites apart. */
  public Optional<WebOrigin> origin() {
    return Optional.ofNullable(publicUrl).map(WebOrigin::of);
  }
}
