package io.jamak.app.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Thousands of readers of one stream of server-sent events, by one thread and one selector. */
final class StreamCrowd implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Selector selector = Selector.open();
  private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 16);
  private final CountDownLatch answered;
  private volatile boolean closed;
  private volatile @Nullable Awaited awaited;

  /**
   * Opens so many.
   *
   * @param headers lines of the request, each ending in CR LF
   * @throws IllegalStateException when one is refused, or not answered in time
   */
  StreamCrowd(URI stream, String headers, int size) throws IOException {
    answered = new CountDownLatch(size);
    byte[] request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/event-stream\r\n%s\r\n"
            .formatted(stream.getPath(), stream.getAuthority(), headers)
            .getBytes(StandardCharsets.US_ASCII);
    Thread.ofPlatform().daemon().name("stream-crowd").start(this::read);
    for (int number = 0; number < size; number++) {
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(stream.getHost(), stream.getPort()));
      channel.write(ByteBuffer.wrap(request));
      channel.configureBlocking(false);
      selector.wakeup();
      channel.register(selector, SelectionKey.OP_READ, new Reader(number));
    }
    await(answered, "answers of " + size + " streams");
  }

  /** From now on each reader looks for this ASCII text; {@link Awaited#millis} waits for all. */
  Awaited await(String text, int size) {
    Awaited next = new Awaited(text, new long[size]);
    awaited = next;
    return next;
  }

  /** When each reader saw a text first. */
  static final class Awaited {
    private final String text;
    private final long[] at;
    private final CountDownLatch left;

    private Awaited(String text, long[] at) {
      this.text = text;
      this.at = at;
      this.left = new CountDownLatch(at.length);
    }

    /** Milliseconds from {@code from} (of {@link System#nanoTime}) for each reader. */
    List<Double> millis(long from) {
      StreamCrowd.await(left, "the event at all readers");
      List<Double> all = new ArrayList<>(at.length);
      for (long one : at) {
        all.add((one - from) / 1e6);
      }
      return all;
    }
  }

  private static void await(CountDownLatch latch, String what) {
    try {
      if (!latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            what + ": " + latch.getCount() + " missing after " + PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    try {
      while (!closed) {
        selector.select(this::read, 100);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(SelectionKey key) {
    Reader reader = (Reader) key.attachment();
    bytes.clear();
    try {
      if (((SocketChannel) key.channel()).read(bytes) < 0) {
        key.cancel();
        return;
      }
    } catch (IOException cut) {
      key.cancel();
      return;
    }
    byte[] chunk = new byte[bytes.flip().remaining()];
    bytes.get(chunk);
    reader.take(chunk);
  }

  /** One of them. A text that is cut in two by the network is found as well. */
  private final class Reader {
    private final int number;
    private boolean open;
    private @Nullable Awaited found;
    private String before = "";

    Reader(int number) {
      this.number = number;
    }

    void take(byte[] chunk) {
      Awaited wanted = awaited;
      String said = new String(chunk, StandardCharsets.ISO_8859_1);
      if (!open && said.startsWith("HTTP/1.1 200")) {
        open = true;
        answered.countDown();
      }
      if (wanted == null || wanted.equals(found)) {
        return;
      }
      String text = before + said;
      if (text.contains(wanted.text)) {
        wanted.at[number] = System.nanoTime();
        wanted.left.countDown();
        found = wanted;
        before = "";
      } else {
        before = text.substring(Math.max(0, text.length() - wanted.text.length()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
