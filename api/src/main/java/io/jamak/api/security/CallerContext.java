package io.jamak.api.security;

import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts in the current request or view. The only source of a workspace: never the input. */
@Component
public class CallerContext {
  /**
   * The current caller.
   *
   * @throws JamakException UNAUTHENTICATED when nobody is signed in
   */
  public Caller current() {
    return principal().caller();
  }

  /** The current user with e-mail and workspace name, or UNAUTHENTICATED. */
  public JamakPrincipal principal() {
    return find()
        .orElseThrow(
            () ->
                new JamakException(
                    ErrorCode.UNAUTHENTICATED, "caller: nobody (expected: session or token)"));
  }

  /** The current user, if any. */
  public Optional<JamakPrincipal> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null
            && authentication.isAuthenticated()
            && authentication.getPrincipal() instanceof JamakPrincipal principal
        ? Optional.of(principal)
        : Optional.empty();
  }
}
