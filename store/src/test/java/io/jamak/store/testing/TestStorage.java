package io.jamak.store.testing;

import io.jamak.store.blob.BlobStore;
import io.jamak.store.blob.S3BlobStore;
import io.jamak.store.blob.S3Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * A real S3 server for tests (s3proxy over a temporary folder), started once a JVM; each caller
 * gets a bucket of its own.
 */
public final class TestStorage {
  private static final String KEY = "test-access";
  private static final String SECRET = "test-secret";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestStorage() {}

  /** An empty, prepared bucket that nobody else uses. */
  public static BlobStore blobs() {
    S3BlobStore store = S3BlobStore.open(settings());
    store.prepare(null);
    return store;
  }

  /** How to reach a bucket that does not exist yet. */
  public static S3Settings settings() {
    URI endpoint = URI.create("http://127.0.0.1:" + Server.RUNNING.getPort());
    return new S3Settings(
        endpoint, null, "us-east-1", "bucket-" + COUNT.incrementAndGet(), KEY, SECRET, true);
  }

  /** Flips a bit in the stored bytes of every object with this key, behind the server's back. */
  public static void damage(String key) throws IOException {
    try (Stream<Path> files = Files.walk(Server.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).filter(f -> f.endsWith(key)).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= 1;
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.wrap(bytes));
        }
      }
    }
  }

  private static final class Server {
    static final Path FOLDER = folder();
    static final S3Proxy RUNNING = start();

    private static Path folder() {
      try {
        return Files.createTempDirectory("jamak-s3-");
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    private static S3Proxy start() {
      try {
        S3Proxy proxy =
            S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:0"))
                .blobStore(new FilesystemNio2BlobStore(FOLDER.toString()))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                .corsRules(
                    new CrossOriginResourceSharing(
                        List.of("*"),
                        List.of("GET", "HEAD", "PUT"),
                        List.of("*"),
                        List.of("ETag"),
                        ""))
                .ignoreUnknownHeaders(true)
                .build();
        proxy.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(proxy, FOLDER)));
        return proxy;
      } catch (Exception failed) {
        throw new IllegalStateException("s3proxy did not start", failed);
      }
    }

    private static void stop(S3Proxy proxy, Path folder) {
      try (var files = Files.walk(folder)) {
        proxy.stop();
        files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      } catch (Exception late) {
        System.err.println("s3proxy: " + late);
      }
    }
  }
}
