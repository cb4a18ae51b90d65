package io.jamak.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 404 for files of ours that are not there. Everybody may ask for such files, so without it
 * the framework would answer with a page, and with a session for whoever asked.
 */
public final class AbsentFileFilter extends OncePerRequestFilter {
  /** Where files lie that need no sign-in, as mappings of a filter. */
  public static final Set<String> FOLDERS = Set.of("/jamak/*", "/aura/*");

  private static final String ROOT = "META-INF/resources";

  private final Set<String> made;

  /**
   * A filter for {@link #FOLDERS}.
   *
   * @param made paths that are answered although no file has their name
   */
  public AbsentFileFilter(Set<String> made) {
    this.made = made;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = StringUtils.cleanPath(request.getRequestURI());
    if (made.contains(path) || isFile(path)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static boolean isFile(String path) {
    return !path.endsWith("/")
        && path.contains(".")
        && AbsentFileFilter.class.getClassLoader().getResource(ROOT + path) != null;
  }
}
