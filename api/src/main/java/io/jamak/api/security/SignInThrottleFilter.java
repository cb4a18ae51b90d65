package io.jamak.api.security;

import io.jamak.api.error.ErrorWords;
import io.jamak.domain.error.ErrorCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to a sign-in that has to wait, before a password is looked at. */
final class SignInThrottleFilter extends OncePerRequestFilter {
  private final SignInThrottle throttle;

  SignInThrottleFilter(SignInThrottle throttle) {
    this.throttle = throttle;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String account = Objects.requireNonNullElse(request.getParameter("username"), "");
    Optional<Duration> wait = throttle.count(account, request.getRemoteAddr());
    if (wait.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(ErrorCode.TOO_MANY_REQUESTS.httpStatus());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
            """
            <!doctype html><meta charset="utf-8"><title>Jamak</title>
            <p>%s</p><p><a href="login">&larr;</a></p>
            """
                .formatted(ErrorWords.title(ErrorCode.TOO_MANY_REQUESTS, request.getLocale())));
  }
}
