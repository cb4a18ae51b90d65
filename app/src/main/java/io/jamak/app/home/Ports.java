package io.jamak.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The loopback port of each embedded part, the same at each start so that links and other processes
 * stay right; a port that another program took meanwhile is replaced.
 */
public final class Ports {
  /**
   * Parts start side by side, each with an object of its own: one reads and writes the file at a
   * time.
   */
  private static final Object ONE_AT_A_TIME = new Object();

  /** Below the ports of outgoing connections: 32,768 and more on Linux, 49,152 elsewhere. */
  private static final int LOWEST = 20_000;

  private static final int BEYOND = 32_000;
  private static final int MOST_TRIES = 1_000;

  private final Path file;

  Ports(Path file) {
    this.file = file;
  }

  /** The port of this part; free at the time of asking. */
  public int get(String part) {
    synchronized (ONE_AT_A_TIME) {
      return remembered(part);
    }
  }

  private int remembered(String part) {
    Map<String, String> known = PropertyFile.read(file);
    String remembered = known.get(part);
    if (remembered != null && isFree(Integer.parseInt(remembered))) {
      return Integer.parseInt(remembered);
    }
    int fresh = anyFree(known);
    known.put(part, Integer.toString(fresh));
    PropertyFile.write(file, known);
    return fresh;
  }

  /** Not one that the system gives: an outgoing connection may take that before its part does. */
  private static int anyFree(Map<String, String> known) {
    return ThreadLocalRandom.current()
        .ints(LOWEST, BEYOND)
        .limit(MOST_TRIES)
        .filter(port -> !known.containsValue(Integer.toString(port)) && isFree(port))
        .findFirst()
        .orElseGet(() -> bind(0));
  }

  private static boolean isFree(int port) {
    try {
      return bind(port) == port;
    } catch (UncheckedIOException taken) {
      return false;
    }
  }

  private static int bind(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " is taken", e);
    }
  }
}
