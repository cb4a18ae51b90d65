package io.jamak.app.embedded.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.home.Home;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** Parts that come when their upload has ended. */
class EndedUploadTest extends PresignedUpload {
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
}
