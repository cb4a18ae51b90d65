package io.jamak.api.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes two requests the same: method, path, query and body. */
final class RequestHash {
  private RequestHash() {}

  static String of(HttpServletRequest request) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String line =
          request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString();
      digest.update(line.getBytes(UTF_8));
      digest.update((byte) 0);
      return HexFormat.of().formatHex(digest.digest(request.getInputStream().readAllBytes()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}
