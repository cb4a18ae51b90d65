package io.jamak.ui.security;

import io.jamak.domain.WebOrigin;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The Content-Security-Policy of all pages: scripts of our own files and those that carry the
 * page's nonce, media from and to the object storage only. No text becomes a script. Styles may
 * stand inline, for Vaadin's web components write theirs so (vaadin/web-components#8031).
 */
public final class ContentPolicy {
  private ContentPolicy() {}

  /**
   * The policy's text.
   *
   * @param storageOrigin where browsers read and write media; null for nowhere
   * @param ourHost host and port of the page, which push by WebSocket reaches
   * @param nonce of this answer, never used again
   */
  public static String of(@Nullable URI storageOrigin, String ourHost, String nonce) {
    String storage = storageOrigin == null ? "" : " " + WebOrigin.of(storageOrigin);
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self' 'nonce-" + nonce + "'",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self' data:",
        "img-src 'self' data: blob:" + storage,
        "media-src 'self' blob:" + storage,
        "connect-src 'self' ws://" + ourHost + " wss://" + ourHost + storage,
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
  }
}
