package io.jamak.api.security;

import io.jamak.api.error.ProblemWriter;
import io.jamak.api.network.NetworkSettings;
import io.jamak.domain.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page sends, push included: browsers name the origin on everything but
 * plain links. A program's token is its own proof, so those pass. Where the public address is
 * configured, no other {@code Host} is answered.
 */
final class OriginFilter extends OncePerRequestFilter {
  /** Asked by machines that know us by address only; it tells nothing. */
  private static final String HEALTH = "/actuator/health";

  private final NetworkSettings settings;
  private final ProblemWriter problems;

  OriginFilter(NetworkSettings settings, ProblemWriter problems) {
    this.settings = settings;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isOurHost(request)) {
      problems.write(
          request,
          response,
          ErrorCode.BAD_REQUEST,
          "Host: another one (expected: that of JAMAK_PUBLIC_URL)");
      return;
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && !BearerFilter.hasToken(request) && !isOurs(request, origin)) {
      problems.write(
          request, response, ErrorCode.FORBIDDEN, "Origin: another site (expected: our own)");
      return;
    }
    chain.doFilter(request, response);
  }

  private boolean isOurHost(HttpServletRequest request) {
    String path = request.getRequestURI();
    return settings.authority().map(authority -> authority.equals(host(request))).orElse(true)
        || path.equals(HEALTH)
        || path.startsWith(HEALTH + "/");
  }

  private boolean isOurs(HttpServletRequest request, String origin) {
    return settings
        .origin()
        .map(ours -> ours.equalsIgnoreCase(origin))
        .orElseGet(() -> host(request).equals(authority(origin)));
  }

  /** As browsers write it: without the port that the scheme has anyway. */
  private static String host(HttpServletRequest request) {
    String name = request.getServerName().toLowerCase(Locale.ROOT);
    int port = request.getServerPort();
    return port == 80 || port == 443 ? name : name + ":" + port;
  }

  private static @Nullable String authority(String origin) {
    try {
      URI uri = URI.create(origin);
      int port = uri.getPort();
      String host = uri.getHost();
      return host == null || port == -1 || port == 80 || port == 443 ? host : host + ":" + port;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
