package io.jamak.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a process and a server and counts what is asked and answered, in bytes. */
final class CountingProxy implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final URI server;
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();

  CountingProxy(URI server) throws IOException {
    this.server = server;
    Thread.ofVirtual().start(this::serve);
  }

  /** Where it is reached. */
  String url() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /** Bytes answered so far, heads included. */
  long answered() {
    return answered.get();
  }

  /** Bytes both ways so far, heads included. */
  long carried() {
    return asked.get() + answered.get();
  }

  private void serve() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket real = new Socket(server.getHost(), server.getPort());
        Thread.ofVirtual().start(() -> pass(client, real, asked));
        Thread.ofVirtual().start(() -> pass(real, client, answered));
      }
    } catch (IOException closed) {
      // the measurement is over
    }
  }

  private static void pass(Socket from, Socket to, AtomicLong count) {
    byte[] buffer = new byte[64 << 10];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count.addAndGet(read);
        out.write(buffer, 0, read);
      }
    } catch (IOException hungUp) {
      // one side ended; the other is closed too
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
