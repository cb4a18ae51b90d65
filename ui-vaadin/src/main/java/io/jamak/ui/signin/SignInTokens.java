package io.jamak.ui.signin;

import io.jamak.api.security.SessionTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * Where the tokens against forged requests lie: in the session, but for sign-in, where there is
 * none yet, in a cookie of its own that scripts cannot read.
 */
public final class SignInTokens implements CsrfTokenRepository {
  /** The page's and the form's address. */
  public static final String PATH = "/login";

  /** Name of the cookie. */
  static final String COOKIE = "JAMAK_SIGN_IN";

  private final CsrfTokenRepository sessions = new SessionTokens();
  private final CookieCsrfTokenRepository cookies = new CookieCsrfTokenRepository();

  public SignInTokens() {
    cookies.setCookieName(COOKIE);
    cookies.setCookiePath(PATH);
    cookies.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    of(request).saveToken(token, request, response);
    if (token == null && isSignIn(request)) {
      sessions.saveToken(null, request, response);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }

  /** Whether this is the one form that is sent without a session. */
  static boolean isSignIn(HttpServletRequest request) {
    return request.getServletPath().equals(PATH);
  }

  private CsrfTokenRepository of(HttpServletRequest request) {
    return isSignIn(request) ? cookies : sessions;
  }
}
