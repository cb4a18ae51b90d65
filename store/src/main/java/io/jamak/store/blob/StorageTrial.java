package io.jamak.store.blob;

import static io.jamak.store.blob.S3Failures.translating;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Tries on a configured storage what a member of another workspace would: the PUT of a part with
 * the header {@code x-amz-copy-source}, which a presigned URL neither names nor forbids. AWS
 * refuses headers {@code x-amz-*} that are not signed; some other servers obey, and then copy any
 * object whose key is known into the upload.
 */
public final class StorageTrial {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String FOLDER = "w/storage-trial/";
  private static final byte[] FOREIGN = "of another".getBytes(StandardCharsets.UTF_8);
  private static final int OK = 200;

  private StorageTrial() {}

  /**
   * Whether the storage copies. Leaves nothing behind.
   *
   * @throws JamakException STORAGE_FAILED when it cannot be asked
   */
  public static boolean copiesByAddedHeader(S3Settings settings) {
    try (S3Client client = S3Clients.client(settings);
        S3Presigner presigner = S3Clients.presigner(nearby(settings), client)) {
      return new Attempt(client, presigner, settings.bucket()).run();
    }
  }

  /** This process asks, not a browser, so the address is its own. */
  private static S3Settings nearby(S3Settings all) {
    return new S3Settings(
        all.endpoint(),
        null,
        all.region(),
        all.bucket(),
        all.accessKey(),
        all.secretKey(),
        all.pathStyle());
  }

  private record Attempt(S3Client client, S3Presigner presigner, String bucket) {
    boolean run() {
      String source = FOLDER + UUID.randomUUID();
      String target = FOLDER + UUID.randomUUID();
      S3Multiparts parts = new S3Multiparts(client, presigner, bucket, key -> Optional.empty());
      translating(
          "put",
          source,
          () ->
              client.putObject(b -> b.bucket(bucket).key(source), RequestBody.fromBytes(FOREIGN)));
      try {
        String upload = parts.create(target, "text/plain");
        try {
          URI url = parts.presignPart(target, upload, 1, FOREIGN.length, PATIENCE);
          return copies(url, source);
        } finally {
          parts.abort(target, upload);
        }
      } finally {
        translating("delete", source, () -> client.deleteObject(b -> b.bucket(bucket).key(source)));
      }
    }

    /**
     * Sends other bytes of the same length. A server that stores them names their ETag in a header
     * and answers no body; one that copied answers a {@code CopyPartResult}, which holds the ETag.
     */
    private boolean copies(URI url, String source) {
      HttpRequest request =
          HttpRequest.newBuilder(url)
              .timeout(PATIENCE)
              .header("x-amz-copy-source", "/" + bucket + "/" + source)
              .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[FOREIGN.length]))
              .build();
      try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == OK && answer.body().contains("ETag");
      } catch (IOException failed) {
        throw new JamakException(
            ErrorCode.STORAGE_FAILED,
            "storage trial: " + failed + " (expected: an answer)",
            failed);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new JamakException(ErrorCode.STORAGE_FAILED, "storage trial: interrupted", stopped);
      }
    }
  }
}
