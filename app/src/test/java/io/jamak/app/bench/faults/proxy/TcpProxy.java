package io.jamak.app.bench.faults.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Carries connections to a port of this machine: can freeze, cut, delay and refuse them. */
public final class TcpProxy implements AutoCloseable {
  private final int port;
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicReference<CountDownLatch> flow = new AtomicReference<>(new CountDownLatch(0));
  private volatile boolean refusing;
  private volatile Duration latency = Duration.ZERO;

  private TcpProxy(int port, ServerSocket entrance) {
    this.port = port;
    this.entrance = entrance;
  }

  /** One that carries everything so far. */
  public static TcpProxy to(int port) {
    try {
      TcpProxy proxy =
          new TcpProxy(port, new ServerSocket(0, 200, InetAddress.getLoopbackAddress()));
      Thread.ofVirtual().start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is reached. */
  public int port() {
    return entrance.getLocalPort();
  }

  /** From now on nothing moves, and nobody is told; connections stay. */
  public void freeze() {
    flow.set(new CountDownLatch(1));
  }

  /** What was held goes on. */
  public void thaw() {
    flow.get().countDown();
  }

  /** Whether new connections end at once. */
  public void refuse(boolean on) {
    refusing = on;
  }

  /** Holds back each piece of data for so long. */
  public void delay(Duration each) {
    latency = each;
  }

  /** Ends all connections with a reset. */
  public void cut() {
    open.forEach(TcpProxy::reset);
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket near = entrance.accept();
        Thread.ofVirtual().start(() -> connect(near));
      } catch (IOException closed) {
        // the fault is over
      }
    }
  }

  private void connect(Socket near) {
    try {
      flow.get().await();
      if (refusing) {
        reset(near);
        return;
      }
      Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
      far.setTcpNoDelay(true);
      near.setTcpNoDelay(true);
      open.add(near);
      open.add(far);
      Thread.ofVirtual().start(() -> carry(near, far));
      carry(far, near);
    } catch (IOException gone) {
      reset(near);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void carry(Socket from, Socket to) {
    byte[] buffer = new byte[64 << 10];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        flow.get().await();
        if (!latency.isZero()) {
          // the latency that was asked for is the fault itself
          Thread.sleep(latency);
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException gone) {
      // one side has hung up, so does the other
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      // as it should be
    }
  }

  @Override
  public void close() {
    thaw();
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
