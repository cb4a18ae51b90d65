package io.jamak.app.embedded.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.store.blob.S3BlobStore;
import io.jamak.store.blob.S3Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What somebody with a presigned URL of their own tries with it. */
class StorageDoorTest extends PresignedUpload {
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

  @ParameterizedTest
  @ValueSource(strings = {"&%zz=1", "&%", "&%e2%82=1"})
  void a_query_that_cannot_be_read_is_refused(String more) throws IOException {
    URI part = part(5);

    assertThat(statusOf("PUT " + part.getRawPath() + "?" + part.getRawQuery() + more, "bytes"))
        .contains(" 40");
    assertThat(parts()).isZero();
  }

  /** What curl and Python's urllib say of any body, and what servlets read as a form. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-8",
        "multipart/form-data; boundary=x",
        "text/plain",
        "video/mp4"
      })
  void a_part_is_stored_whatever_type_it_is_said_to_have(String type)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        put(part(5), "b=t&s", request -> request.header("Content-Type", type));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(parts()).isEqualTo(1);
  }

  @RepeatedTest(20) // an answer before the body is read is lost now and then
  void a_body_in_chunks_does_not_pass_its_signed_length() throws IOException, InterruptedException {
    byte[] longer = new byte[1 << 20];
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(part(5))
                .PUT(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(longer))));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(parts()).isZero();
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

  /** As steps of a job write their sound, which is as long as their media. */
  @Test
  void our_own_store_writes_what_is_larger_than_a_hashed_body() throws IOException {
    byte[] bytes = new byte[9 << 20];
    Path file = Files.write(folder.resolve("sound"), bytes);
    S3Settings settings =
        new S3Settings(
            server.endpoint(),
            null,
            "us-east-1",
            "jamak",
            server.accessKey(),
            server.secretKey(),
            true);
    try (S3BlobStore blobs = S3BlobStore.open(settings)) {
      blobs.putIfAbsent("w/1/file", file, "audio/x-pcm");
      blobs.putIfAbsent("w/1/bytes", bytes, "audio/x-pcm");
      blobs.put("w/1/again", bytes, "audio/x-pcm");

      assertThat(blobs.read("w/1/file")).hasSize(bytes.length);
      assertThat(blobs.head("w/1/bytes").orElseThrow().sizeBytes()).isEqualTo(bytes.length);
      assertThat(blobs.head("w/1/again").orElseThrow().sizeBytes()).isEqualTo(bytes.length);
    }
  }
}
