package io.jamak.ui.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The Content-Security-Policy of all pages: own code only, media from and to the object storage
 * only. Flow starts with inline scripts and evaluates its server's calls, so those two stay open.
 */
public final class ContentPolicy {
  private ContentPolicy() {}

  /** The policy's text; without a known storage, media may come from any https origin. */
  public static String of(@Nullable URI storageOrigin) {
    String storage = storageOrigin == null ? "https:" : origin(storageOrigin);
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self' data:",
        "img-src 'self' data: blob: " + storage,
        "media-src 'self' blob: " + storage,
        "connect-src 'self' ws: wss: " + storage,
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
