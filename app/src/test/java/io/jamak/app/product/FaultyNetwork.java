package io.jamak.app.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The road from a browser to a port of this machine: counts what it carries, cuts connections, and
 * damages bytes, as networks do. The browser takes it by {@link #flag}.
 */
public final class FaultyNetwork implements AutoCloseable {
  /** A piece this large is the middle of a file, never a request's head alone. */
  private static final int BODY = 16 * 1024;

  private static final int BUFFER = 64 * 1024;

  private final int port;
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong carried = new AtomicLong();
  private final AtomicLong untilCut = new AtomicLong(Long.MAX_VALUE);
  private final AtomicInteger cuts = new AtomicInteger();
  private final AtomicInteger toDamage = new AtomicInteger();

  private FaultyNetwork(int port, ServerSocket entrance) {
    this.port = port;
    this.entrance = entrance;
  }

  /** A road to this port, without faults so far. */
  public static FaultyNetwork to(int port) {
    try {
      FaultyNetwork network =
          new FaultyNetwork(port, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(network::accept);
      return network;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Chromium's flag to take these roads; the addresses in its requests stay what they are. */
  public static String flag(FaultyNetwork... roads) {
    StringBuilder rules = new StringBuilder("--host-resolver-rules=");
    for (FaultyNetwork road : roads) {
      for (String host : new String[] {"localhost", "127.0.0.1"}) {
        rules.append("MAP %s:%d 127.0.0.1:%d,".formatted(host, road.port, road.localPort()));
      }
    }
    return rules.substring(0, rules.length() - 1);
  }

  private int localPort() {
    return entrance.getLocalPort();
  }

  /** Bytes that went either way. */
  public long carried() {
    return carried.get();
  }

  /** Cuts all connections, once, when so many more bytes went to the port. */
  public void cutAfter(long bytes) {
    untilCut.set(bytes);
  }

  /** How often it has cut them. */
  public int cuts() {
    return cuts.get();
  }

  /** Flips a bit in so many of the next pieces of a file. */
  public void damage(int pieces) {
    toDamage.set(pieces);
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open.forEach(FaultyNetwork::cut);
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket near = entrance.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> carry(near, far, true));
        Thread.ofVirtual().start(() -> carry(far, near, false));
      } catch (IOException closed) {
        // the test is over, or the port is
      }
    }
  }

  private void carry(Socket from, Socket to, boolean upwards) {
    byte[] buffer = new byte[BUFFER];
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        carried.addAndGet(read);
        if (upwards) {
          damage(buffer, read);
          countDown(read);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException gone) {
      // one side has hung up, so does the other
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void damage(byte[] buffer, int length) {
    if (length >= BODY && toDamage.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      buffer[length - 1] ^= 1;
    }
  }

  private void countDown(int bytes) {
    long before = untilCut.getAndUpdate(left -> left <= bytes ? Long.MAX_VALUE : left - bytes);
    if (before <= bytes) {
      cuts.incrementAndGet();
      open.forEach(FaultyNetwork::cut);
    }
  }

  private static void cut(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      // as it should be
    }
  }
}
