package io.jamak.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A sign-in without the session of its page cannot succeed, for its token lies there. The page is
 * shown again and says why: the browser keeps no cookies, or the page stood open for too long.
 */
class SessionlessSignInFilter extends OncePerRequestFilter {
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || !request.getServletPath().equals("/login");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getSession(false) != null) {
      chain.doFilter(request, response);
      return;
    }
    String why = request.getRequestedSessionId() == null ? "cookies" : "expired";
    response.sendRedirect(request.getContextPath() + "/login?" + why);
  }
}
