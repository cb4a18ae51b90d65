package io.jamak.app.embedded.storage;

import io.jamak.app.home.Home;
import java.lang.reflect.Field;
import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.shaded.org.eclipse.jetty.server.Server;

/**
 * An S3 server in this process over the folder {@code objects} of the home. Browsers reach it with
 * presigned URLs through {@link StorageDoor}; our own processes sign each call.
 */
public final class StorageServer implements AutoCloseable {
  private static final String PART = "s3";

  /**
   * Of bodies that are hashed as a whole before their signature is looked at, in memory, whoever
   * sends them. Ours are lists of parts; files come in chunks or by presigned URLs, unbounded.
   */
  private static final long MAX_HASHED_BYTES = 4L << 20;

  private static final long STOP_MS = 1_000;

  private final S3Proxy proxy;
  private final URI endpoint;
  private final String accessKey;
  private final String secretKey;

  private StorageServer(S3Proxy proxy, URI endpoint, String accessKey, String secretKey) {
    this.proxy = proxy;
    this.endpoint = endpoint;
    this.accessKey = accessKey;
    this.secretKey = secretKey;
  }

  /**
   * Starts the server.
   *
   * @param bind address to listen on; loopback unless browsers of other machines upload
   * @param origins whose pages may read the answers
   */
  public static StorageServer start(Home home, String bind, BrowserOrigins origins) {
    Path objects = home.directory("objects");
    LeftParts.sweep(home);
    int port = home.ports().get(PART);
    String accessKey = home.secrets().get("s3-access-key");
    String secretKey = home.secrets().get("s3-secret-key");
    S3Proxy proxy =
        S3Proxy.builder()
            .endpoint(URI.create("http://" + bind + ":" + port))
            .blobStore(
                new OpenUploads(
                    new DiskFullAnswers(new FilesystemNio2BlobStore(objects.toString()))))
            .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
            .v4MaxNonChunkedRequestSize(MAX_HASHED_BYTES)
            .ignoreUnknownHeaders(true)
            .stopTimeout(STOP_MS)
            .build();
    putDoorBefore(proxy, origins);
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not start on " + bind + ":" + port, e);
    }
    URI local = URI.create("http://127.0.0.1:" + port);
    return new StorageServer(proxy, local, accessKey, secretKey);
  }

  /**
   * The library has no place for a filter of ours, and a second server before it would carry every
   * byte twice; its own server has one, but no getter. A version without this field does not start.
   */
  private static void putDoorBefore(S3Proxy proxy, BrowserOrigins origins) {
    try {
      Field field = S3Proxy.class.getDeclaredField("server");
      field.setAccessible(true);
      Server server = (Server) field.get(proxy);
      server.setHandler(new StorageDoor(server.getHandler(), origins));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of the S3 server takes no door", e);
    }
  }

  /** Where this machine reaches it. */
  public URI endpoint() {
    return endpoint;
  }

  /** Key id of the only account. */
  public String accessKey() {
    return accessKey;
  }

  /** Secret of the only account. */
  public String secretKey() {
    return secretKey;
  }

  @Override
  public void close() {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not stop", e);
    }
  }
}
