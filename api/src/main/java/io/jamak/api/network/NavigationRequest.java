package io.jamak.api.network;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells what a person opens, by an address or a link, from what a script asks for. */
public final class NavigationRequest {
  private NavigationRequest() {}

  /** Whether a page is opened. */
  public static boolean is(HttpServletRequest request) {
    return request.getMethod().equals("GET") && acceptsHtml(request);
  }

  /** Whether an answer may be a page; programs do not name HTML. */
  public static boolean acceptsHtml(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
  }
}
