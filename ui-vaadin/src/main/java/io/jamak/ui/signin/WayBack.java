package io.jamak.ui.signin;

import io.jamak.api.network.NavigationRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Remembers which page somebody wanted before sign-in, in a cookie: a session for everybody who
 * knocks would be kept for hours. Only places of our own are gone back to.
 */
public final class WayBack implements RequestCache {
  private static final String COOKIE = "JAMAK_WAY_BACK";
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int LONGEST = 1_500;

  /** A path of ours; two slashes or a backslash would name another host. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    String place = request.getRequestURI() + (query == null ? "" : "?" + query);
    if (NavigationRequest.is(request) && isOurs(place)) {
      put(request, response, URLEncoder.encode(place, StandardCharsets.US_ASCII), LIFE);
    }
  }

  /** Once: whoever signs in again starts from the dashboard. */
  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null) {
      return null;
    }
    try {
      String place = URLDecoder.decode(cookie.getValue(), StandardCharsets.US_ASCII);
      removeRequest(request, response);
      return isOurs(place) ? new SimpleSavedRequest(place) : null;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /** Nothing is sent again by itself. */
  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    if (WebUtils.getCookie(request, COOKIE) != null) {
      put(request, response, "", Duration.ZERO);
    }
  }

  private static boolean isOurs(String place) {
    return place.length() <= LONGEST && OURS.matcher(place).matches();
  }

  private static void put(
      HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, value)
            .path(SignInTokens.PATH)
            .maxAge(life)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build()
            .toString());
  }
}
