package io.jamak.api.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jamak.domain.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** What makes two requests the same: method, path, query and body. */
final class RequestHash {
  private RequestHash() {}

  static String of(HttpServletRequest request) throws IOException {
    String line =
        request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString();
    return Sha256.of(line.getBytes(UTF_8), new byte[] {0}, request.getInputStream().readAllBytes());
  }
}
