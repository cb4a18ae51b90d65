package io.jamak.api.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Writes that reach storage, Temporal or the names of other systems before they answer, and so must
 * not run inside a transaction. Each may be repeated: the state of its asset or job, or what it
 * remembered, says what is done already. {@code TransactionGuard} finds one that is missing here.
 */
final class NetworkRoutes {
  private static final List<PathPattern> PATTERNS =
      List.of(
              "/api/uploads/**",
              "/api/assets/{id}/thumbnail",
              "/api/jobs/{id}/cues/{language}",
              "/api/webhooks",
              "/api/webhooks/{id}")
          .stream()
          .map(PathPatternParser.defaultInstance::parse)
          .toList();

  private NetworkRoutes() {}

  static boolean has(HttpServletRequest request) {
    PathContainer path =
        PathContainer.parsePath(
            request.getRequestURI().substring(request.getContextPath().length()));
    return PATTERNS.stream().anyMatch(pattern -> pattern.matches(path));
  }
}
