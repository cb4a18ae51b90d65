package io.jamak.api.network;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every answer says to browsers unless it says something narrower: no frames, no guessing of
 * types, no devices, no other origin, nothing kept.
 */
final class AnswerHeaders {
  private static final String A_YEAR = "max-age=31536000";

  private final Map<String, String> all = new LinkedHashMap<>();

  AnswerHeaders(boolean secure) {
    all.put(
        "Content-Security-Policy",
        "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'");
    all.put("X-Content-Type-Options", "nosniff");
    all.put("X-Frame-Options", "DENY");
    all.put("Referrer-Policy", "same-origin");
    all.put(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(),"
            + " serial=(), hid=()");
    all.put("Cross-Origin-Opener-Policy", "same-origin");
    all.put("Cross-Origin-Resource-Policy", "same-origin");
    if (secure) {
      all.put("Strict-Transport-Security", A_YEAR);
    }
  }

  void putOn(HttpServletResponse response) {
    all.forEach(response::setHeader);
  }
}
