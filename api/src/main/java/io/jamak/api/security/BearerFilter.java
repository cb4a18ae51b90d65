package io.jamak.api.security;

import io.jamak.api.error.ProblemWriter;
import io.jamak.domain.error.ErrorCode;
import io.jamak.store.account.AccountRepository;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads {@code Authorization: Bearer jamak_...}. A token that is not known ends the request: it
 * never falls back to a session.
 */
final class BearerFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer";

  private final AccountRepository accounts;
  private final TokenGuesses guesses;
  private final ProblemWriter problems;

  BearerFilter(AccountRepository accounts, TokenGuesses guesses, ProblemWriter problems) {
    this.accounts = accounts;
    this.guesses = guesses;
    this.problems = problems;
  }

  /**
   * Whether a request speaks by token, so that no browser can have been tricked into sending it.
   */
  static boolean hasToken(HttpServletRequest request) {
    return token(request) != null;
  }

  /**
   * What everybody may read needs no look at who is asking; health answers without the database.
   */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String token = token(request);
    if (token == null) {
      chain.doFilter(request, response);
      return;
    }
    String sha256 = Tokens.sha256(token);
    if (guesses.isRefused(request.getRemoteAddr(), sha256)) {
      problems.write(
          request, response, ErrorCode.TOO_MANY_REQUESTS, "token: one of many unknown ones");
      return;
    }
    Optional<JamakPrincipal> principal = principal(token, sha256);
    if (principal.isEmpty()) {
      guesses.wasWrong(request.getRemoteAddr(), sha256);
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      problems.write(
          request, response, ErrorCode.UNAUTHENTICATED, "token: unknown (expected: a valid one)");
      return;
    }
    guesses.wasRight(sha256);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new BearerAuthentication(principal.get()));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  private Optional<JamakPrincipal> principal(String token, String sha256) {
    if (!token.startsWith(Tokens.PREFIX)) {
      return Optional.empty();
    }
    return accounts
        .findCallerByToken(sha256)
        .flatMap(
            caller ->
                accounts
                    .findById(caller.userId())
                    .map(account -> new JamakPrincipal(account, caller)));
  }

  private static @Nullable String token(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    String rest = header.substring(SCHEME.length());
    return rest.isEmpty() || rest.startsWith(" ") ? rest.strip() : null;
  }
}
