package io.jamak.app.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a browser and a server like a line of its own for each connection: so many bytes a
 * second go through, and the way there and back takes its time.
 */
final class SlowLine implements AutoCloseable {
  private static final int CHUNK = 16 << 10;
  private static final byte[] END = {};

  private final ServerSocket door = new ServerSocket();
  private final double nanosPerByte;
  private final long wayNanos;
  private volatile URI server = URI.create("http://127.0.0.1:9");

  SlowLine(long bitsPerSecond, Duration roundTrip) throws IOException {
    nanosPerByte = 8e9 / bitsPerSecond;
    wayNanos = roundTrip.toNanos() / 2;
    door.setReceiveBufferSize(4 * CHUNK); // else the kernel takes megabytes at once
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofVirtual().start(this::serve);
  }

  /** Where it is reached. */
  String url() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  /** Where it leads, which may become known only when someone was told of this line. */
  void leadTo(URI server) {
    this.server = server;
  }

  private void serve() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket real = new Socket(server.getHost(), server.getPort());
        real.setTcpNoDelay(true);
        client.setTcpNoDelay(true);
        long open = System.nanoTime() + 2 * wayNanos; // the handshake is a round trip too
        pass(client, real, open);
        pass(real, client, open);
      }
    } catch (IOException closed) {
      // the measurement is over
    }
  }

  private void pass(Socket from, Socket to, long open) {
    BlockingQueue<Parcel> way = new ArrayBlockingQueue<>(1_000);
    Thread.ofVirtual().start(() -> take(from, way, open));
    Thread.ofVirtual().start(() -> give(way, to));
  }

  /** Reads no faster than the line carries. */
  private void take(Socket from, BlockingQueue<Parcel> way, long open) {
    byte[] buffer = new byte[CHUNK];
    long free = open;
    try (from) {
      InputStream in = from.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        free = Math.max(free, System.nanoTime()) + (long) (read * nanosPerByte);
        way.put(new Parcel(Arrays.copyOf(buffer, read), free + wayNanos));
        pauseUntil(free);
      }
    } catch (IOException | InterruptedException hungUp) {
      // one side ended; the other is closed too
    } finally {
      way.offer(new Parcel(END, free + wayNanos));
    }
  }

  @SuppressWarnings("ReferenceEquality") // the end is that one parcel
  private static void give(BlockingQueue<Parcel> way, Socket to) {
    try (to) {
      OutputStream out = to.getOutputStream();
      for (Parcel parcel = way.take(); parcel.bytes != END; parcel = way.take()) {
        pauseUntil(parcel.due);
        out.write(parcel.bytes);
      }
    } catch (IOException | InterruptedException hungUp) {
      // one side ended; the other is closed too
    }
  }

  private static void pauseUntil(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** Bytes on their way. */
  private record Parcel(byte[] bytes, long due) {}

  @Override
  public void close() throws IOException {
    door.close();
  }
}
