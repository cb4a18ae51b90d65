package io.jamak.api.network;

import io.jamak.domain.WebOrigin;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;

/**
 * The host by which a request says that it reached us. Its scheme is not known for sure: behind a
 * proxy that is not believed, TLS ends before us, so port 80 and port 443 count as the same here.
 */
public final class RequestHost {
  private static final Set<Integer> USUAL = Set.of(80, 443);

  private RequestHost() {}

  /** Host and port as browsers write them, without a usual port. */
  public static String authority(HttpServletRequest request) {
    return authority(request.getServerName(), request.getServerPort());
  }

  /** Whether it is the host of this site. */
  public static boolean isOf(HttpServletRequest request, WebOrigin site) {
    return authority(request).equals(authority(site.host(), site.port()));
  }

  private static String authority(String name, int port) {
    String host = name.toLowerCase(Locale.ROOT);
    return USUAL.contains(port) ? host : host + ":" + port;
  }
}
