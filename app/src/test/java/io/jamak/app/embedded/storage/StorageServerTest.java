package io.jamak.app.embedded.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.home.Home;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class StorageServerTest {
  private static final Region REGION = Region.US_EAST_1;

  @TempDir Path folder;

  @Test
  void objects_survive_a_restart_at_the_same_address() {
    URI first;
    try (StorageServer server = start();
        S3Client s3 = client(server)) {
      first = server.endpoint();
      s3.createBucket(request -> request.bucket("jamak"));
      s3.putObject(
          request -> request.bucket("jamak").key("w/1/a"), RequestBody.fromString("0123456789"));
    }

    try (StorageServer server = start();
        S3Client s3 = client(server)) {
      assertThat(server.endpoint()).isEqualTo(first);
      String part =
          s3.getObjectAsBytes(request -> request.bucket("jamak").key("w/1/a").range("bytes=2-4"))
              .asString(StandardCharsets.UTF_8);
      assertThat(part).isEqualTo("234");
    }
  }

  @Test
  void a_browser_of_another_origin_puts_a_part_and_reads_its_etag()
      throws IOException, InterruptedException {
    try (StorageServer server = start();
        S3Client s3 = client(server);
        HttpClient browser = HttpClient.newHttpClient()) {
      s3.createBucket(request -> request.bucket("jamak"));
      String upload =
          s3.createMultipartUpload(request -> request.bucket("jamak").key("k")).uploadId();
      URI part = presign(server, upload);

      HttpResponse<Void> asked =
          browser.send(
              HttpRequest.newBuilder(part)
                  .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                  .header("Origin", "http://localhost:8080")
                  .header("Access-Control-Request-Method", "PUT")
                  .build(),
              HttpResponse.BodyHandlers.discarding());
      HttpResponse<Void> put =
          browser.send(
              HttpRequest.newBuilder(part)
                  .PUT(HttpRequest.BodyPublishers.ofString("bytes"))
                  .header("Origin", "http://localhost:8080")
                  .build(),
              HttpResponse.BodyHandlers.discarding());

      assertThat(asked.statusCode()).isEqualTo(200);
      assertThat(put.statusCode()).isEqualTo(200);
      assertThat(put.headers().firstValue("Access-Control-Expose-Headers")).contains("ETag");
      String etag = put.headers().firstValue("ETag").orElseThrow();
      s3.completeMultipartUpload(
          request ->
              request
                  .bucket("jamak")
                  .key("k")
                  .uploadId(upload)
                  .multipartUpload(
                      parts ->
                          parts.parts(
                              List.of(CompletedPart.builder().partNumber(1).eTag(etag).build()))));
      assertThat(s3.headObject(request -> request.bucket("jamak").key("k")).contentLength())
          .isEqualTo(5);
    }
  }

  @Test
  void a_stranger_without_a_signature_gets_nothing() throws IOException, InterruptedException {
    try (StorageServer server = start();
        S3Client s3 = client(server);
        HttpClient stranger = HttpClient.newHttpClient()) {
      s3.createBucket(request -> request.bucket("jamak"));
      s3.putObject(
          request -> request.bucket("jamak").key("w/1/a"), RequestBody.fromString("secret"));
      HttpResponse<Void> answer =
          stranger.send(
              HttpRequest.newBuilder(server.endpoint().resolve("/jamak/w/1/a")).build(),
              HttpResponse.BodyHandlers.discarding());

      assertThat(answer.statusCode()).isEqualTo(403);
    }
  }

  private StorageServer start() {
    return StorageServer.start(Home.open(folder), "127.0.0.1", new BrowserOrigins(null, 8080));
  }

  private static StaticCredentialsProvider keys(StorageServer server) {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(server.accessKey(), server.secretKey()));
  }

  private static S3Client client(StorageServer server) {
    return S3Client.builder()
        .endpointOverride(server.endpoint())
        .region(REGION)
        .credentialsProvider(keys(server))
        .forcePathStyle(true)
        .build();
  }

  private static URI presign(StorageServer server, String upload) {
    try (S3Presigner presigner =
        S3Presigner.builder()
            .endpointOverride(server.endpoint())
            .region(REGION)
            .credentialsProvider(keys(server))
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build()) {
      return URI.create(
          presigner
              .presignUploadPart(
                  presign ->
                      presign
                          .signatureDuration(Duration.ofMinutes(5))
                          .uploadPartRequest(
                              request ->
                                  request.bucket("jamak").key("k").uploadId(upload).partNumber(1)))
              .url()
              .toString());
    }
  }
}
