package io.jamak.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to sign-in, and says there that a session ended, where there was one. */
class ExpiredSessionEntryPoint extends LoginUrlAuthenticationEntryPoint {
  ExpiredSessionEntryPoint() {
    super("/login");
    // Never by the Host that a request claims.
    setFavorRelativeUris(true);
  }

  @Override
  protected String determineUrlToUseForThisRequest(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
    boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    return ended ? "/login?expired" : "/login";
  }
}
