package io.jamak.api.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A program that showed a valid API token in this request. */
final class BearerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final JamakPrincipal principal;

  BearerAuthentication(JamakPrincipal principal) {
    super(principal.getAuthorities());
    this.principal = principal;
    setAuthenticated(true);
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public JamakPrincipal getPrincipal() {
    return principal;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BearerAuthentication that && that.principal.equals(principal);
  }

  @Override
  public int hashCode() {
    return principal.hashCode();
  }
}
