package io.jamak.activities.speech;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A multipart/form-data body (RFC 7578); all names and values are ours. */
final class Multipart {
  private final String boundary = "jamak-" + UUID.randomUUID();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  Multipart field(String name, String value) {
    text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
    text(value + "\r\n");
    return this;
  }

  Multipart wav(String name, byte[] content) {
    text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name);
    text("\"; filename=\"piece.wav\"\r\nContent-Type: audio/wav\r\n\r\n");
    body.writeBytes(content);
    text("\r\n");
    return this;
  }

  byte[] close() {
    text("--" + boundary + "--\r\n");
    return body.toByteArray();
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  private void text(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
