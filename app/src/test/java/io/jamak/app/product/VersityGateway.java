package io.jamak.app.product;

import io.jamak.app.home.CacheFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another maker's S3 server over a folder, built by Go once a machine. */
public final class VersityGateway implements AutoCloseable {
  /** Go checks what it fetches against the public record of this version's hash. */
  private static final String VERSION = "v1.8.0";

  private static final String MODULE = "github.com/versity/versitygw/cmd/versitygw@" + VERSION;
  private static final String KEY = "gateway-access";
  private static final String SECRET = "gateway-secret";
  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  private final Process process;
  private final int port;

  private VersityGateway(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it over an empty folder and returns when it takes connections. */
  public static VersityGateway start(Path folder) {
    try {
      int port = freePort();
      ProcessBuilder command =
          new ProcessBuilder(
              program().toString(),
              "--quiet",
              "--port",
              "127.0.0.1:" + port,
              "posix",
              Files.createDirectories(folder).toString());
      command.environment().put("ROOT_ACCESS_KEY", KEY);
      command.environment().put("ROOT_SECRET_KEY", SECRET);
      command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      VersityGateway gateway = new VersityGateway(command.start(), port);
      gateway.await();
      return gateway;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With which a product uses it. */
  public Map<String, String> settings() {
    return Map.of(
        "JAMAK_S3_ENDPOINT",
        "http://127.0.0.1:" + port,
        "JAMAK_S3_ACCESS_KEY",
        KEY,
        "JAMAK_S3_SECRET_KEY",
        SECRET);
  }

  private static Path program() {
    Path folder = CacheFolder.ofUser().resolve("versitygw").resolve(VERSION);
    Path program = folder.resolve("versitygw");
    if (!Files.isExecutable(program)) {
      Path go = Path.of("/usr/local/go/bin/go");
      Commands.Result built =
          Commands.run(
              Map.of("GOBIN", folder.toString()),
              List.of(Files.isExecutable(go) ? go.toString() : "go", "install", MODULE));
      if (built.exit() != 0) {
        throw new IllegalStateException("go install ended with " + built);
      }
    }
    return program;
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private void await() {
    long until = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
        return;
      } catch (IOException notYet) {
        Thread.onSpinWait();
      }
    }
    close();
    throw new IllegalStateException("the gateway does not answer on port " + port);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
