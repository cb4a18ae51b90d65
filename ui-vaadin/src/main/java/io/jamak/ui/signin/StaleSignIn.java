package io.jamak.ui.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.web.util.WebUtils;

/**
 * A sign-in without the token of its page shows the page again and says why: the browser keeps no
 * cookies, or the page is too old, or it was never ours.
 */
public final class StaleSignIn implements AccessDeniedHandler {
  private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException, ServletException {
    if (!SignInTokens.isSignIn(request)) {
      others.handle(request, response, denied);
      return;
    }
    boolean kept = WebUtils.getCookie(request, SignInTokens.COOKIE) != null;
    response.sendRedirect(
        request.getContextPath() + SignInTokens.PATH + (kept ? "?stale" : "?cookies"));
  }
}
