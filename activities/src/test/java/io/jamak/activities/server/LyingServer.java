package io.jamak.activities.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server on loopback that writes what the test wants, byte for byte, true HTTP or not. */
public final class LyingServer implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  private final ServerSocket socket;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicLong written = new AtomicLong();
  private final Thread acceptor;
  private volatile Answer answer = json(200, "{}");

  public LyingServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    acceptor = Thread.ofVirtual().start(this::accept);
  }

  /** What is written on a connection before it is closed. */
  @FunctionalInterface
  public interface Answer {
    void write(OutputStream out, CountDownLatch closing) throws IOException, InterruptedException;
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  public LyingServer answers(Answer with) {
    answer = with;
    return this;
  }

  /** Bytes that somebody took so far. */
  public long written() {
    return written.get();
  }

  public static Answer json(int status, String body, String... headers) {
    return http(status, "application/json", body, headers);
  }

  public static Answer http(int status, String type, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " x\r\n");
    head.append("Content-Type: ").append(type).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
    return (out, _) -> {
      out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      out.write(bytes);
    };
  }

  public static Answer raw(String bytes) {
    return (out, _) -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Takes the request and says nothing until the test is over. */
  public static Answer silence() {
    return (_, closing) -> closing.await();
  }

  /** A correct head, and then a byte now and then, for ever. */
  public static Answer drips() {
    return (out, closing) -> {
      out.write(
          "HTTP/1.1 200 x\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n"
              .getBytes(StandardCharsets.ISO_8859_1));
      while (!closing.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        out.write('[');
        out.flush();
      }
    };
  }

  /** So many bytes of an honest beginning. */
  public static Answer flood(long bytes) {
    return (out, _) -> {
      out.write(
          ("HTTP/1.1 200 x\r\nContent-Type: application/json\r\nContent-Length: "
                  + bytes
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      byte[] chunk = "[".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
      for (long left = bytes; left > 0; left -= chunk.length) {
        out.write(chunk, 0, (int) Math.min(left, chunk.length));
      }
    };
  }

  /** Half an answer, then a reset instead of an end. */
  public static final Answer RESET =
      (out, _) -> {
        out.write(
            "HTTP/1.1 200 x\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{"
                .getBytes(StandardCharsets.ISO_8859_1));
        throw new IOException("reset");
      };

  @Override
  public void close() throws IOException {
    closing.countDown();
    socket.close();
    try {
      acceptor.join(); // until it has left, one more caller may be let in
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      readRequest(client.getInputStream());
      OutputStream counted = new Counted(client.getOutputStream());
      try {
        answer.write(counted, closing);
        counted.flush();
      } catch (IOException reset) {
        client.setSoLinger(true, 0);
      }
    } catch (IOException gone) {
      // the client has what it wants
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        return;
      }
      head.append((char) c);
    }
    Matcher length = LENGTH.matcher(head);
    if (length.find()) {
      in.readNBytes(Integer.parseInt(length.group(1)));
    }
  }

  private final class Counted extends OutputStream {
    private final OutputStream out;

    Counted(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      written.incrementAndGet();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      written.addAndGet(length);
    }
  }
}
