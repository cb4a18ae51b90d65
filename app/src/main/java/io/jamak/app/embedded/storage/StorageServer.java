package io.jamak.app.embedded.storage;

import io.jamak.app.home.Home;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 server in this process over the folder {@code objects} of the home. Browsers of any origin
 * may use it, since only presigned requests get in.
 */
public final class StorageServer implements AutoCloseable {
  private static final String PART = "s3";
  private static final long MAX_BODY_BYTES = 5L << 30;
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
   */
  public static StorageServer start(Home home, String bind) {
    Path objects = home.directory("objects");
    int port = home.ports().get(PART);
    String accessKey = home.secrets().get("s3-access-key");
    String secretKey = home.secrets().get("s3-secret-key");
    S3Proxy proxy =
        S3Proxy.builder()
            .endpoint(URI.create("http://" + bind + ":" + port))
            .blobStore(new FullDisk(new FilesystemNio2BlobStore(objects.toString())))
            .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
            .corsRules(browsers())
            .v4MaxNonChunkedRequestSize(MAX_BODY_BYTES)
            .ignoreUnknownHeaders(true)
            .stopTimeout(STOP_MS)
            .build();
    try {
      proxy.start();
    } catch (Exception e) {
      throw new IllegalStateException("the S3 server does not start on " + bind + ":" + port, e);
    }
    URI local = URI.create("http://127.0.0.1:" + port);
    return new StorageServer(proxy, local, accessKey, secretKey);
  }

  private static CrossOriginResourceSharing browsers() {
    return new CrossOriginResourceSharing(
        List.of("*"), List.of("GET", "HEAD", "PUT"), List.of("*"), List.of("ETag"), "");
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
