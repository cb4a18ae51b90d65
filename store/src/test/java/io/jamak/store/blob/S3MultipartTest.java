package io.jamak.store.blob;

import static io.jamak.store.blob.S3BlobStoreTest.assertFailsWith;
import static io.jamak.store.blob.S3BlobStoreTest.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.ErrorCode;
import io.jamak.store.testing.TestStorage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a browser does with the URLs it is given. */
class S3MultipartTest {
  private static final int PART = 5 * 1024 * 1024;
  private static final BlobStore BLOBS = TestStorage.blobs();

  @Test
  void parts_put_to_presigned_urls_become_one_object() throws Exception {
    String upload = BLOBS.createMultipart("up/a", "video/mp4");
    String first = etag(put("up/a", upload, 1, new byte[PART]));
    String second = etag(put("up/a", upload, 2, new byte[] {1, 2, 3}));

    assertThat(BLOBS.listParts("up/a", upload))
        .hasEntrySatisfying(1, part -> assertThat(part.sizeBytes()).isEqualTo(PART))
        .hasEntrySatisfying(2, part -> assertThat(part.etag()).isEqualTo(second))
        .hasSize(2);
    assertThat(BLOBS.listMultiparts()).extracting("uploadId").contains(upload);

    BlobInfo joined = BLOBS.completeMultipart("up/a", upload, List.of(first, second));

    assertThat(joined.sizeBytes()).isEqualTo(PART + 3);
    assertThat(BLOBS.readRange("up/a", PART, PART + 3)).containsExactly(1, 2, 3);
    assertThat(BLOBS.listMultiparts()).extracting("uploadId").doesNotContain(upload);
  }

  @Test
  void completing_twice_gives_the_same_answer() throws Exception {
    String upload = BLOBS.createMultipart("up/twice", "video/mp4");
    String etag = etag(put("up/twice", upload, 1, new byte[] {7}));

    BlobInfo first = BLOBS.completeMultipart("up/twice", upload, List.of(etag));

    assertThat(BLOBS.completeMultipart("up/twice", upload, List.of(etag))).isEqualTo(first);
  }

  @Test
  void a_part_of_another_length_than_signed_is_refused() throws Exception {
    String upload = BLOBS.createMultipart("up/length", "video/mp4");
    URI url = BLOBS.presignPart("up/length", upload, 1, 4, Duration.ofMinutes(1));

    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(url).PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[5])));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(BLOBS.listParts("up/length", upload)).isEmpty();
  }

  @Test
  void completing_with_a_foreign_etag_is_refused() throws Exception {
    String upload = BLOBS.createMultipart("up/foreign", "video/mp4");
    put("up/foreign", upload, 1, new byte[] {7});

    assertFailsWith(
        ErrorCode.UP_PARTS,
        () ->
            BLOBS.completeMultipart(
                "up/foreign", upload, List.of("0123456789abcdef0123456789abcdef")));
  }

  @Test
  void an_aborted_upload_is_gone_and_may_be_aborted_again() {
    String upload = BLOBS.createMultipart("up/aborted", "video/mp4");

    BLOBS.abortMultipart("up/aborted", upload);
    BLOBS.abortMultipart("up/aborted", upload);

    assertThat(BLOBS.listMultiparts()).extracting("uploadId").doesNotContain(upload);
    assertFailsWith(
        ErrorCode.NOT_FOUND,
        () ->
            BLOBS.completeMultipart(
                "up/aborted", upload, List.of("0123456789abcdef0123456789abcdef")));
  }

  @Test
  void an_older_object_under_the_key_does_not_pass_for_a_lost_answer() throws Exception {
    String upload = BLOBS.createMultipart("up/old", "video/mp4");
    String etag = etag(put("up/old", upload, 1, new byte[] {7}));
    BLOBS.completeMultipart("up/old", upload, List.of(etag));

    assertFailsWith(
        ErrorCode.NOT_FOUND,
        () ->
            BLOBS.completeMultipart("up/old", upload, List.of("0123456789abcdef0123456789abcdef")));
  }

  private static HttpResponse<String> put(String key, String upload, int number, byte[] bytes)
      throws Exception {
    URI url = BLOBS.presignPart(key, upload, number, bytes.length, Duration.ofMinutes(1));
    return send(HttpRequest.newBuilder(url).PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)));
  }

  private static String etag(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValue("etag").orElseThrow().replace("\"", "");
  }
}
