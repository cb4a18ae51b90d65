package io.jamak.app.embedded.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.app.home.Home;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** What somebody with a presigned URL of their own tries with it. */
class StorageDoorTest {
  private static final String SECRET = "w/1/assets/a/source";
  private static final String OWN = "w/2/assets/b/source";

  @TempDir Path folder;

  private HttpClient browser;
  private StorageServer server;
  private S3Client s3;
  private S3Presigner presigner;
  private String upload;

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

  @ParameterizedTest
  @CsvSource({
    "x-amz-copy-source, /jamak/w/1/assets/a/source",
    "X-AMZ-COPY-SOURCE, jamak/w/1/assets/a/source",
    "x-amz-copy-source-range, bytes=0-2",
    "x-amz-acl, public-read",
    "x-amz-meta-name, value",
    "x-amz-decoded-content-length, 3"
  })
  void a_header_of_s3_beside_a_presigned_part_is_refused(String name, String value)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = put(part(5), "bytes", request -> request.header(name, value));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(parts()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer x", "AWS4-HMAC-SHA256 Credential=a", "AWS a:b", "Basic eDp4"})
  void an_authorization_header_beside_it_opens_nothing(String authorization)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        put(
            part(5),
            "bytes",
            request ->
                request
                    .header("Authorization", authorization)
                    .header("x-amz-copy-source", "/jamak/" + SECRET));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(parts()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "DELETE", "PATCH", "OPTIONS", "TRACE"})
  void other_methods_are_refused(String method) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(part(5)).method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(s3.headObject(b -> b.bucket("jamak").key(SECRET)).contentLength()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"&acl", "&partNumber=2", "&uploadId=x", "&tagging", "&versionId=1", "&"})
  void a_query_that_was_added_to_is_refused(String more) throws IOException, InterruptedException {
    HttpResponse<String> answer = put(URI.create(part(5) + more), "bytes", request -> request);

    assertThat(answer.statusCode() / 100).isEqualTo(more.equals("&") ? 2 : 4);
  }

  @Test
  void a_body_in_chunks_does_not_pass_its_signed_length() throws IOException, InterruptedException {
    byte[] longer = new byte[1 << 20];
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(part(5))
                .PUT(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(longer))));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(parts()).isZero();
  }

  @Test
  void a_part_after_abort_or_complete_is_refused_and_leaves_nothing()
      throws IOException, InterruptedException {
    URI part = part(5);
    String etag = put(part, "bytes", request -> request).headers().firstValue("ETag").orElseThrow();
    s3.completeMultipartUpload(
        b ->
            b.bucket("jamak")
                .key(OWN)
                .uploadId(upload)
                .multipartUpload(
                    m -> m.parts(CompletedPart.builder().partNumber(1).eTag(etag).build())));

    assertThat(put(part, "other", request -> request).statusCode()).isEqualTo(404);

    upload = s3.createMultipartUpload(b -> b.bucket("jamak").key(OWN)).uploadId();
    URI aborted = part(5);
    s3.abortMultipartUpload(b -> b.bucket("jamak").key(OWN).uploadId(upload));

    assertThat(put(aborted, "bytes", request -> request).statusCode()).isEqualTo(404);
    assertThat(LeftParts.of(Home.open(folder))).isEmpty();
  }

  @Test
  void a_part_whose_upload_ends_while_it_arrives_leaves_nothing() throws IOException {
    URI part = part(10);
    try (Socket line = new Socket("127.0.0.1", part.getPort())) {
      OutputStream out = line.getOutputStream();
      String head =
          "PUT %s?%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: 10\r\n\r\nfirst"
              .formatted(part.getRawPath(), part.getRawQuery(), part.getPort());
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      awaitFirstBytes();
      s3.abortMultipartUpload(b -> b.bucket("jamak").key(OWN).uploadId(upload));
      out.write("later".getBytes(StandardCharsets.US_ASCII));
      out.flush();

      String status = new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
      assertThat(status).isEqualTo("HTTP/1.1 404");
    }
    assertThat(LeftParts.of(Home.open(folder))).isEmpty();
  }

  /** The server writes what arrives to a file of its own, so its size tells. */
  private void awaitFirstBytes() throws IOException {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < until) {
      try (var all = Files.walk(folder.resolve("objects"))) {
        if (all.filter(Files::isRegularFile)
            .anyMatch(
                file -> !file.toString().endsWith("-stub") && !file.toString().contains(SECRET))) {
          return;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("no byte of the part arrived");
  }

  @Test
  void parts_that_a_killed_process_left_go_at_the_next_start() throws IOException {
    Path left =
        folder.resolve("objects/jamak/.mpus-00000000-0000-0000-0000-000000000000-w/2/source-1");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "bytes");
    assertThat(LeftParts.of(Home.open(folder))).containsExactly(left);

    stop();
    start();

    assertThat(folder.resolve("objects/jamak"))
        .isDirectoryNotContaining(path -> path.getFileName().toString().contains("0000-0000"));
    assertThat(s3.listMultipartUploads(b -> b.bucket("jamak")).uploads()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, 200",
    "http://127.0.0.1:8080, 200",
    "http://localhost:8081, 403",
    "https://localhost.example:8080, 403",
    "http://evil.example:8080, 403",
    "null, 403"
  })
  void only_our_own_pages_may_read(String origin, int status)
      throws IOException, InterruptedException {
    HttpResponse<String> asked =
        send(
            HttpRequest.newBuilder(part(5))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-md5"));
    HttpResponse<String> put = put(part(5), "bytes", request -> request.header("Origin", origin));

    assertThat(asked.statusCode()).isEqualTo(status);
    assertThat(put.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(put.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
    assertThat(put.headers().firstValue("Access-Control-Allow-Origin").isPresent())
        .isEqualTo(status == 200);
  }

  /** The server below would take it for a call of nobody, and answer what files let others read. */
  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD"})
  void a_signature_without_the_rest_of_a_presigned_url_reads_nothing(String method)
      throws IOException, InterruptedException {
    Files.setPosixFilePermissions(
        folder.resolve("objects/jamak/" + SECRET), PosixFilePermissions.fromString("rw-r--r--"));
    URI url = URI.create(server.endpoint() + "/jamak/" + SECRET + "?X-Amz-Signature=0");

    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(url).method(method, BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("secret");
  }

  /** Its key id stands in every presigned URL, so anybody could fill the memory. */
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 5242880", "Transfer-Encoding: chunked"})
  void a_large_body_is_refused_before_it_is_kept_for_a_signature_that_is_wrong(String framing)
      throws IOException {
    String now =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .format(ZonedDateTime.now(ZoneOffset.UTC));
    String scope = server.accessKey() + "/" + now.substring(0, 8) + "/us-east-1/s3/aws4_request";
    String head =
        ("PUT /jamak/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\nx-amz-date: %s\r\n"
                + "x-amz-content-sha256: %s\r\nAuthorization: AWS4-HMAC-SHA256 Credential=%s,"
                + " SignedHeaders=host, Signature=0\r\n%s\r\n\r\n")
            .formatted(now, "0".repeat(64), scope, framing);
    try (Socket line = new Socket("127.0.0.1", server.endpoint().getPort())) {
      line.setSoTimeout(20_000);
      OutputStream out = line.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      if (framing.endsWith("chunked")) {
        // One byte more than is kept; the end never comes.
        out.write("400001\r\n".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[(4 << 20) + 1]);
      }
      out.flush();
      assertThat(new String(line.getInputStream().readNBytes(2_000), StandardCharsets.US_ASCII))
          .contains("MaxMessageLengthExceeded");
    }
  }

  @Test
  void our_own_files_are_larger_than_what_is_hashed_as_a_whole() {
    byte[] bytes = new byte[9 << 20];

    s3.putObject(b -> b.bucket("jamak").key("w/1/large"), RequestBody.fromBytes(bytes));

    assertThat(s3.headObject(b -> b.bucket("jamak").key("w/1/large")).contentLength())
        .isEqualTo(bytes.length);
  }

  @Test
  void our_own_calls_pass() {
    s3.copyObject(
        b ->
            b.sourceBucket("jamak")
                .sourceKey(SECRET)
                .destinationBucket("jamak")
                .destinationKey("w/1/copy"));

    assertThat(s3.listObjectsV2(b -> b.bucket("jamak")).keyCount()).isEqualTo(2);
    assertThatThrownBy(() -> s3.headBucket(b -> b.bucket("absent")))
        .isInstanceOf(S3Exception.class);
  }

  private int parts() {
    return s3.listParts(b -> b.bucket("jamak").key(OWN).uploadId(upload)).parts().size();
  }

  private URI part(long length) {
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

  private HttpResponse<String> put(URI url, String body, UnaryOperator<HttpRequest.Builder> with)
      throws IOException, InterruptedException {
    return send(with.apply(HttpRequest.newBuilder(url).PUT(BodyPublishers.ofString(body))));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return browser.send(request.build(), BodyHandlers.ofString());
  }
}
