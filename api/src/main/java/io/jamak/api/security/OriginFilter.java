package io.jamak.api.security;

import io.jamak.api.error.ProblemWriter;
import io.jamak.api.network.NetworkSettings;
import io.jamak.api.network.RequestHost;
import io.jamak.domain.WebOrigin;
import io.jamak.domain.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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
    return settings.origin().map(ours -> RequestHost.isOf(request, ours)).orElse(true)
        || path.equals(HEALTH)
        || path.startsWith(HEALTH + "/");
  }

  private boolean isOurs(HttpServletRequest request, String origin) {
    Optional<WebOrigin> site = WebOrigin.parse(origin);
    return settings.origin().isPresent()
        ? settings.origin().equals(site)
        : site.map(from -> RequestHost.isOf(request, from)).orElse(false);
  }
}
