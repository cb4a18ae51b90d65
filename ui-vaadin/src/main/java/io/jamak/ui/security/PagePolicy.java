package io.jamak.ui.security;

import io.jamak.api.network.RequestHost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the policy on one page, with a nonce of its own. */
public final class PagePolicy {
  private static final int NONCE_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Names and addresses; what else a client may write as Host stays out of the policy. */
  private static final Pattern HOST = Pattern.compile("([a-z0-9.-]+|\\[[0-9a-f:.]+])(:\\d+)?");

  private final @Nullable URI storageOrigin;

  public PagePolicy(@Nullable URI storageOrigin) {
    this.storageOrigin = storageOrigin;
  }

  /** Writes the headers; returns the nonce that the page's own scripts must carry. */
  public String putOn(HttpServletRequest request, HttpServletResponse response) {
    byte[] random = new byte[NONCE_BYTES];
    RANDOM.nextBytes(random);
    String nonce = Base64.getEncoder().encodeToString(random);
    response.setHeader(
        "Content-Security-Policy", ContentPolicy.of(storageOrigin, host(request), nonce));
    response.setHeader("Cache-Control", "no-store");
    return nonce;
  }

  private static String host(HttpServletRequest request) {
    String named = RequestHost.authority(request);
    return HOST.matcher(named).matches() ? named : "localhost:" + request.getServerPort();
  }
}
