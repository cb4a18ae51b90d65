package io.jamak.app.bench.faults.proxy;

import com.sun.net.httpserver.Headers;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads one HTTP/1.1 answer from a connection that closes after it. */
final class RawReader {
  private final InputStream in;

  private RawReader(InputStream in) {
    this.in = in;
  }

  static RawAnswer read(InputStream in, boolean bodiless) throws IOException {
    RawReader reader = new RawReader(in);
    int status = Integer.parseInt(reader.line().split(" ")[1]);
    Headers head = new Headers();
    for (String line = reader.line(); !line.isEmpty(); line = reader.line()) {
      int colon = line.indexOf(':');
      head.add(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    byte[] body = bodiless || status == 204 || status == 304 ? new byte[0] : reader.body(head);
    return new RawAnswer(status, head, body, body.length);
  }

  private byte[] body(Headers head) throws IOException {
    String coding = head.getFirst("Transfer-Encoding");
    if (coding != null && coding.contains("chunked")) {
      return chunks();
    }
    String length = head.getFirst("Content-Length");
    return length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int size = Integer.parseInt(line().split(";")[0].strip(), 16);
    while (size > 0) {
      all.write(in.readNBytes(size));
      line();
      size = Integer.parseInt(line().split(";")[0].strip(), 16);
    }
    return all.toByteArray();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("the storage has hung up");
      }
      line.write(read);
    }
    return line.toString(StandardCharsets.ISO_8859_1).strip();
  }
}
