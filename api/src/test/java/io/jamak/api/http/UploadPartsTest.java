package io.jamak.api.http;

import static io.jamak.api.testing.Uploads.PART;
import static io.jamak.api.testing.Uploads.put;
import static io.jamak.api.testing.Uploads.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.api.testing.Uploads;
import io.jamak.store.blob.BlobStore;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Parts that are damaged, and parts of which nobody knows whose they are. */
@HttpTest
class UploadPartsTest {
  private final BlobStore blobs;
  private final Http http;
  private final Uploads uploads;

  UploadPartsTest(BlobStore blobs, People people, @LocalServerPort int port) {
    this.blobs = blobs;
    this.http = Http.as(port, people.owner());
    this.uploads = new Uploads(http);
  }

  /** Decision 0017 rests on it. */
  @Test
  void storage_refuses_a_part_that_was_damaged_on_the_way_and_keeps_what_it_had() {
    byte[] video = video(PART + 1000);
    JsonNode session = uploads.open("a.mp4", video.length);
    byte[] sent = Arrays.copyOfRange(video, 0, PART);
    byte[] damaged = sent.clone();
    damaged[PART / 2] ^= 1;
    URI url = URI.create(session.path("uploadUrls").path(0).asString());
    assertThat(Http.put(url, damaged, "Content-MD5", md5(sent)).statusCode()).isEqualTo(400);
    assertThat(uploads.parts(session).json().path("parts").isEmpty()).isTrue();
    assertThat(Http.put(url, sent, "Content-MD5", md5(sent)).statusCode()).isEqualTo(200);
    assertThat(Http.put(url, damaged, "Content-MD5", md5(sent)).statusCode()).isEqualTo(400);
    put(session, video, 2);
    assertThat(uploads.complete(session, null).status()).isEqualTo(200);
    assertThat(blobs.read(session.path("storageKey").asString())).isEqualTo(video);
  }

  @Test
  void who_goes_on_with_an_upload_must_have_its_file() {
    String print = "c".repeat(64);
    String about = "{'filename':'a.mp4','sizeBytes':5000,'fingerprint':'" + print + "'}";
    JsonNode session = http.post("/api/uploads/session", about).json();
    put(session, video(5000), 1);
    assertThat(uploads.parts(session, "a.mp4", "d".repeat(64)).problem())
        .isEqualTo("422 UP_OTHER_FILE");
    JsonNode sure = uploads.parts(session, "renamed.mp4", print).json();
    assertThat(sure.path("uploadUrls").isEmpty()).isTrue();
    assertThat(sure.path("parts").propertyNames()).containsExactly("1");
  }

  @Test
  void an_upload_that_nobody_described_is_known_by_its_name_and_its_parts_are_doubted() {
    String print = "e".repeat(64);
    JsonNode session = uploads.open("\u1112\u1161\u11ab.mp4", 5000);
    String etag = put(session, video(5000), 1);
    assertThat(uploads.parts(session, "other.mp4", print).problem()).isEqualTo("422 UP_OTHER_FILE");
    JsonNode doubted = uploads.parts(session, "한.mp4", print).json();
    assertThat(doubted.path("uploadUrls").propertyNames()).containsExactly("1");
    assertThat(doubted.path("parts").path("1").asString()).isEqualTo(etag);
    assertThat(uploads.completeAs(session, print).status()).isEqualTo(200);
    JsonNode same = http.get("/api/uploads/same?sizeBytes=5000&fingerprint=" + print).json();
    assertThat(same.path("asset").path("id")).isEqualTo(session.path("assetId"));
  }

  private static String md5(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has MD5", impossible);
    }
  }
}
