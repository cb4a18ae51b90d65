package io.jamak.app.embedded.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.home.Home;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** A running storage in which one workspace has an object, and another an upload of one part. */
abstract class PresignedUpload {
  static final String SECRET = "w/1/assets/a/source";
  static final String OWN = "w/2/assets/b/source";

  @TempDir Path folder;

  HttpClient browser;
  StorageServer server;
  S3Client s3;
  private S3Presigner presigner;
  String upload;

  @BeforeEach
  void start() {
    browser = HttpClient.newHttpClient();
    server = StorageServer.start(Home.open(folder), "127.0.0.1", new BrowserOrigins(null, 8080));
    StaticCredentialsProvider keys =
        StaticCredentialsProvider.create(
            AwsBasicCredentials.create(server.accessKey(), server.secretKey()));
    s3 =
        S3Client.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(keys)
            .forcePathStyle(true)
            .build();
    presigner =
        S3Presigner.builder()
            .endpointOverride(server.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(keys)
            .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
            .build();
    try {
      s3.createBucket(b -> b.bucket("jamak"));
    } catch (BucketAlreadyOwnedByYouException again) {
      assertThat(again.statusCode()).isEqualTo(409);
    }
    s3.putObject(b -> b.bucket("jamak").key(SECRET), RequestBody.fromString("secret"));
    upload = s3.createMultipartUpload(b -> b.bucket("jamak").key(OWN)).uploadId();
  }

  @AfterEach
  void stop() {
    browser.close();
    presigner.close();
    s3.close();
    server.close();
  }

  int parts() {
    return s3.listParts(b -> b.bucket("jamak").key(OWN).uploadId(upload)).parts().size();
  }

  URI part(long length) {
    return URI.create(
        presigner
            .presignUploadPart(
                p ->
                    p.signatureDuration(Duration.ofMinutes(5))
                        .uploadPartRequest(
                            b ->
                                b.bucket("jamak")
                                    .key(OWN)
                                    .uploadId(upload)
                                    .partNumber(1)
                                    .contentLength(length)))
            .url()
            .toString());
  }

  HttpResponse<String> put(URI url, String body, UnaryOperator<HttpRequest.Builder> with)
      throws IOException, InterruptedException {
    return send(with.apply(HttpRequest.newBuilder(url).PUT(BodyPublishers.ofString(body))));
  }

  /** The first line of the answer to what no well-kept client would send. */
  String statusOf(String request, String body) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.endpoint().getPort())) {
      String head =
          request
              + " HTTP/1.1\r\nHost: "
              + server.endpoint().getAuthority()
              + "\r\nContent-Length: "
              + body.length()
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
      byte[] answer = socket.getInputStream().readAllBytes();
      return new String(answer, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return browser.send(request.build(), BodyHandlers.ofString());
  }
}
