package io.jamak.store.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a server on loopback that can be frozen, as a stopped process is, or cut. */
public final class FreezableLine implements AutoCloseable {
  private final ServerSocket door;
  private final int target;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private boolean frozen;

  private FreezableLine(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /** Opens a way to this port. */
  public static FreezableLine to(int target) {
    try {
      ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      FreezableLine line = new FreezableLine(door, target);
      Thread.ofVirtual().start(line::serve);
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to connect instead. */
  public int port() {
    return door.getLocalPort();
  }

  /** From now on nothing arrives, and nobody is told. */
  public synchronized void freeze() {
    frozen = true;
  }

  /** What waits goes on. */
  public synchronized void thaw() {
    frozen = false;
    notifyAll();
  }

  /** Ends what is open; new connections are let in. */
  public void cut() {
    sockets.forEach(FreezableLine::end);
    sockets.clear();
  }

  private void serve() {
    try {
      while (true) {
        Socket client = door.accept();
        Thread.ofVirtual().start(() -> connect(client));
      }
    } catch (IOException closed) {
      cut();
    }
  }

  private void connect(Socket client) {
    try {
      Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
      sockets.add(client);
      sockets.add(server);
      Thread.ofVirtual().start(() -> copy(client, server));
      copy(server, client);
    } catch (IOException refused) {
      end(client);
    }
  }

  private void copy(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        awaitThaw();
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException | InterruptedException gone) {
      end(from);
      end(to);
    }
  }

  private synchronized void awaitThaw() throws InterruptedException {
    while (frozen) {
      wait();
    }
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  @Override
  public void close() throws IOException {
    thaw();
    door.close();
    cut();
  }
}
