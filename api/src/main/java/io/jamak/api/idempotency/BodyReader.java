package io.jamak.api.idempotency;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** Reads bodies up to a size that no honest call exceeds. */
final class BodyReader {
  static final int MOST_BYTES = 1024 * 1024;

  /** What is too large is read to its end, up to here, so that the answer reaches the sender. */
  private static final long MOST_DRAINED = 64L * 1024 * 1024;

  private BodyReader() {}

  static byte[] read(HttpServletRequest request) throws IOException {
    InputStream stream = request.getInputStream();
    byte[] body = stream.readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      drain(stream);
      throw new JamakException(
          ErrorCode.BAD_REQUEST, "body: over " + MOST_BYTES + " bytes (expected: at most that)");
    }
    return body;
  }

  private static void drain(InputStream stream) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long drained = 0;
    int read = stream.read(buffer);
    while (read >= 0 && drained < MOST_DRAINED) {
      drained += read;
      read = stream.read(buffer);
    }
  }
}
