package io.jamak.api.http;

import static io.jamak.api.testing.Uploads.PART;
import static io.jamak.api.testing.Uploads.put;
import static io.jamak.api.testing.Uploads.send;
import static io.jamak.api.testing.Uploads.video;
import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.api.testing.Uploads;
import io.jamak.api.upload.UploadSweeper;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Store;
import io.jamak.store.account.Plan;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.Race;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class UploadsTest {
  private final Store store;
  private final BlobStore blobs;
  private final UploadSweeper sweeper;
  private final People people;
  private final int port;
  private final People.Person owner;
  private final Http http;
  private final Uploads uploads;

  UploadsTest(
      Store store,
      BlobStore blobs,
      UploadSweeper sweeper,
      People people,
      @LocalServerPort int port) {
    this.store = store;
    this.blobs = blobs;
    this.sweeper = sweeper;
    this.people = people;
    this.port = port;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
    this.uploads = new Uploads(http);
  }

  @Test
  void bytes_go_straight_to_storage_and_complete_makes_the_asset_usable() {
    byte[] video = video(PART + 1000);
    JsonNode session = uploads.open("\u1112\u1161\u11ab\u1100\u1173\u11af.mp4", video.length);
    assertThat(session.path("uploadUrls").size()).isEqualTo(2);
    assertThat(session.path("partSizeBytes").asInt()).isEqualTo(PART);
    assertThat(session.path("headers").isObject()).isTrue();
    List<String> etags = send(session, video);
    Http.Answer done = uploads.complete(session, etags);
    assertThat(done.status()).isEqualTo(200);
    JsonNode asset = done.json().path("asset");
    assertThat(asset.path("status").asString()).isEqualTo("uploaded");
    assertThat(asset.path("filename").asString()).isEqualTo("한글.mp4");
    assertThat(blobs.head(session.path("storageKey").asString()).orElseThrow().sizeBytes())
        .isEqualTo(video.length);
    assertThat(uploads.complete(session, etags).json().path("asset").path("id"))
        .isEqualTo(asset.path("id"));
    assertThat(uploads.parts(session).problem()).isEqualTo("409 CONFLICT");
  }

  @Test
  void completing_twenty_times_at_once_is_completing_once() {
    byte[] video = video(5000);
    JsonNode session = uploads.open("a.mp4", video.length);
    List<String> etags = send(session, video);
    List<Integer> answers = Race.of(20, number -> uploads.complete(session, etags).status());
    assertThat(answers).containsOnly(200);
    AssetId id = AssetId.parse(session.path("assetId").asString());
    assertThat(
            store
                .eventLog()
                .history(
                    owner.caller().workspaceId(),
                    io.jamak.domain.event.EntityType.ASSET,
                    id.value()))
        .filteredOn(event -> event.type() == io.jamak.domain.event.EventType.ASSET_UPLOADED)
        .hasSize(1);
  }

  @Test
  void missing_foreign_and_swapped_parts_are_refused_and_can_be_mended() {
    byte[] video = video(2 * PART + 10);
    JsonNode session = uploads.open("a.mp4", video.length);
    put(session, video, 1);
    put(session, video, 3);
    assertThat(uploads.complete(session, null).problem()).isEqualTo("422 UP_PARTS");
    JsonNode left = uploads.parts(session).json();
    assertThat(left.path("uploadUrls").propertyNames()).containsExactly("2");
    assertThat(left.path("parts").propertyNames()).containsExactly("1", "3");
    Http.put(
        URI.create(left.path("uploadUrls").path("2").asString()),
        Arrays.copyOfRange(video, PART, 2 * PART));
    JsonNode all = uploads.parts(session).json().path("parts");
    List<String> etags =
        List.of(all.path("1").asString(), all.path("2").asString(), all.path("3").asString());
    assertThat(uploads.complete(session, etags.reversed()).problem()).isEqualTo("422 UP_PARTS");
    assertThat(uploads.complete(session, etags.subList(0, 2)).problem()).isEqualTo("422 UP_PARTS");
    assertThat(uploads.complete(session, List.of("x", "y", "z")).problem())
        .isEqualTo("422 UP_PARTS");
    assertThat(uploads.complete(session, etags).status()).isEqualTo(200);
  }

  @Test
  void what_only_calls_itself_a_video_fails_and_leaves_nothing_behind() {
    for (String content :
        List.of(
            "#EXTM3U\nhttp://127.0.0.1:1/x.ts\n", "just text, no video", "\u0089PNG\r\n\u001a\n")) {
      byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
      JsonNode session = uploads.open("fake.mp4", bytes.length);
      List<String> etags = send(session, bytes);
      assertThat(uploads.complete(session, etags).problem()).isEqualTo("415 UP_TYPE");
      assertThat(uploads.complete(session, etags).problem()).isEqualTo("415 UP_TYPE");
      JsonNode asset = http.get("/api/assets/" + session.path("assetId").asString()).json();
      assertThat(asset.path("status").asString()).isEqualTo("failed");
      assertThat(asset.path("errorCode").asString()).isEqualTo("UP_TYPE");
      assertThat(blobs.head(session.path("storageKey").asString())).isEmpty();
    }
  }

  @Test
  void a_failed_upload_is_taken_up_again_as_the_same_asset() {
    byte[] text = "not a video at all".getBytes(StandardCharsets.UTF_8);
    JsonNode session = uploads.open("a.mp4", text.length);
    uploads.complete(session, send(session, text));
    JsonNode again = uploads.parts(session).json();
    assertThat(again.path("uploadUrls").size()).isEqualTo(1);
    byte[] video = video(text.length);
    HttpResponse<String> put =
        Http.put(URI.create(again.path("uploadUrls").path("1").asString()), video);
    assertThat(put.statusCode()).isEqualTo(200);
    assertThat(uploads.complete(session, null).json().path("asset").path("status").asString())
        .isEqualTo("uploaded");
  }

  @Test
  void a_part_of_another_length_does_not_pass_for_the_file() {
    JsonNode session = uploads.open("a.mp4", 5000);
    Http.put(URI.create(session.path("uploadUrls").path(0).asString()), video(6000));
    assertThat(uploads.complete(session, null).problem()).isEqualTo("422 UP_PARTS");
  }

  @Test
  void aborting_removes_the_asset_and_its_parts() {
    byte[] video = video(5000);
    JsonNode session = uploads.open("a.mp4", video.length);
    send(session, video);
    String body = "{'assetId':'" + session.path("assetId").asString() + "'}";
    assertThat(http.post("/api/uploads/abort", body).status()).isEqualTo(204);
    assertThat(http.post("/api/uploads/abort", body).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(uploads.complete(session, null).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(blobs.listMultiparts())
        .noneMatch(open -> open.key().equals(session.path("storageKey").asString()));
  }

  @Test
  void what_cannot_be_uploaded_is_refused_before_the_first_byte() {
    assertThat(problem("{'filename':'a.mp4','sizeBytes':0}")).isEqualTo("400 UP_EMPTY");
    assertThat(problem("{'filename':'a.mp4','sizeBytes':-5}")).isEqualTo("400 UP_EMPTY");
    assertThat(problem("{'filename':'a.txt','sizeBytes':5,'mimeType':'text/plain'}"))
        .isEqualTo("415 UP_TYPE");
    for (String bad :
        List.of(
            "{'sizeBytes':5}",
            "{'filename':'a.mp4'}",
            "{'filename':'a.mp4','sizeBytes':'5'}",
            "{'filename':'a.mp4','sizeBytes':5.5}",
            "{'filename':'a.mp4','sizeBytes':1e99}",
            "{'filename':'a\\u0000.mp4','sizeBytes':5}",
            "{'filename':'" + "x".repeat(300) + ".mp4','sizeBytes':5}")) {
      assertThat(problem(bad)).as(bad).isEqualTo("400 BAD_REQUEST");
    }
    for (String odd :
        List.of("../../etc/passwd.mp4", "-i.mp4", "$(id).mp4", "CON.mp4", "\u202e.mp4")) {
      assertThat(
              http.post("/api/uploads/session", "{'filename':'" + odd + "','sizeBytes':5}")
                  .status())
          .isEqualTo(201);
    }
  }

  @Test
  void limits_of_the_plan_hold_also_under_a_race() {
    Plan small = new Plan("s", "Asia/Seoul", 10_000, 3, 2, 1, 1, 25_000);
    Http limited = Http.as(port, people.ownerOn(small));
    String large = "{'filename':'a.mp4','sizeBytes':10001}";
    assertThat(limited.post("/api/uploads/session", large).problem()).isEqualTo("413 LIM_SIZE");
    String fits = "{'filename':'a.mp4','sizeBytes':10000}";
    List<Integer> answers =
        Race.of(8, number -> limited.post("/api/uploads/session", fits).status());
    assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
    Plan full = new Plan("f", "Asia/Seoul", 10_000, 3, 9, 1, 1, 15_000);
    Http cramped = Http.as(port, people.ownerOn(full));
    assertThat(cramped.post("/api/uploads/session", fits).status()).isEqualTo(201);
    assertThat(cramped.post("/api/uploads/session", fits).problem()).isEqualTo("507 LIM_STORAGE");
  }

  @Test
  void a_file_is_known_by_its_fingerprint_before_it_is_sent_again() {
    String print = "a".repeat(64);
    String same = "/api/uploads/same?sizeBytes=5000&fingerprint=" + print;
    assertThat(http.get(same).json().path("asset").isNull()).isTrue();
    byte[] video = video(5000);
    String body = "{'filename':'a.mp4','sizeBytes':5000,'fingerprint':'" + print + "'}";
    JsonNode session = http.post("/api/uploads/session", body).json();
    assertThat(http.get(same).json().path("asset").path("status").asString())
        .isEqualTo("uploading");
    uploads.complete(session, send(session, video));
    JsonNode second = http.post("/api/uploads/session", body).json();
    assertThat(second.path("assetId")).isNotEqualTo(session.path("assetId"));
    JsonNode found = http.get(same).json().path("asset");
    assertThat(found.path("id")).isEqualTo(session.path("assetId"));
    assertThat(found.path("status").asString()).isEqualTo("uploaded");
    String larger = same.replace("5000", "5001");
    assertThat(http.get(larger).json().path("asset").isNull()).isTrue();
    assertThat(Http.as(port, people.owner()).get(same).json().path("asset").isNull()).isTrue();
    assertThat(http.get(same + "0").problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(problem(body.replace(print, "A".repeat(64)))).isEqualTo("400 BAD_REQUEST");
  }

  @Test
  void a_failed_upload_is_known_when_its_file_comes_again() {
    byte[] text = "not a video at all".getBytes(StandardCharsets.UTF_8);
    String print = "b".repeat(64);
    String about = "'filename':'a.mp4','sizeBytes':" + text.length + ",'fingerprint':'" + print;
    JsonNode session = http.post("/api/uploads/session", "{" + about + "'}").json();
    uploads.complete(session, send(session, text));
    JsonNode found =
        http.get("/api/uploads/same?sizeBytes=" + text.length + "&fingerprint=" + print)
            .json()
            .path("asset");
    assertThat(found.path("id")).isEqualTo(session.path("assetId"));
    assertThat(found.path("status").asString()).isEqualTo("failed");
  }

  @Test
  void abandoned_uploads_are_swept() {
    JsonNode session = uploads.open("a.mp4", 5000);
    String orphan = blobs.createMultipart("w/nobody/assets/none/source", "video/mp4");
    sweeper.sweepOlderThan(Duration.ofSeconds(-5));
    JsonNode asset = http.get("/api/assets/" + session.path("assetId").asString()).json();
    assertThat(asset.path("errorCode").asString()).isEqualTo("UP_EXPIRED");
    assertThat(uploads.complete(session, null).problem()).isEqualTo("410 UP_EXPIRED");
    assertThat(blobs.listMultiparts()).noneMatch(open -> open.uploadId().equals(orphan));
  }

  private String problem(String body) {
    return http.post("/api/uploads/session", body).problem();
  }
}
