package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.ApiClient.Answer;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.shared.OnSharedProduct;
import io.jamak.app.product.shared.SharedProduct;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What must bounce, bounces with its state and code, and the product goes on. */
@OnSharedProduct
class BadInputIT {
  private static final ApiClient API = SharedProduct.api();
  private static final Path FILES = SharedProduct.files();
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @AfterEach
  void the_product_still_answers() {
    assertThat(API.send("GET", "/api/assets", null).status()).isEqualTo(200);
  }

  @Test
  void an_empty_file_is_refused_before_a_byte_is_sent() {
    Answer answer =
        API.send(
            "POST",
            "/api/uploads/session",
            Map.of("filename", "a.mp4", "sizeBytes", 0, "mimeType", "video/mp4"));
    assertRefused(answer, 400, "UP_EMPTY");
  }

  @Test
  void text_and_pictures_named_mp4_fail_with_their_type() throws IOException {
    Path text =
        Files.writeString(FILES.resolve("text.mp4"), "hello, this is no video\n".repeat(100));
    Path picture = FILES.resolve("picture.png");
    Commands.tool(
        "ffmpeg",
        "-v",
        "error",
        "-y",
        "-f",
        "lavfi",
        "-i",
        "color=red:s=64x64",
        "-frames:v",
        "1",
        picture.toString());
    for (Path file : List.of(text, picture)) {
      Object[] uploaded = API.uploadAnswering(file, "video.mp4", "video/mp4");
      JsonNode asset = API.get("/api/assets/" + uploaded[0]);
      assertThat(asset.get("status").asString()).isEqualTo("failed");
      assertThat(asset.get("errorCode").asString()).isEqualTo("UP_TYPE");
    }
  }

  @Test
  void a_cut_off_video_gives_the_words_of_its_readable_part_and_says_where_it_ends()
      throws IOException {
    Path talk = Media.sample("talk.mp4", FILES.resolve("cut"));
    try (RandomAccessFile file = new RandomAccessFile(talk.toFile(), "rw")) {
      file.setLength(file.length() / 3);
    }
    String asset = API.upload(talk, "cut.mp4", "video/mp4");
    JsonNode job = API.awaitEnd(API.run(asset, Map.of()), LIMIT).get("job");
    assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("succeeded");
    assertThat(job.get("warnings").findValuesAsString("code")).contains("SOURCE_CUT_OFF");
    assertThat(API.get("/api/assets/" + asset).get("status").asString()).isEqualTo("uploaded");
  }

  @Test
  void a_playlist_named_mp4_never_calls_anyone() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    try (ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> countCalls(listener, calls));
      String target = "http://127.0.0.1:" + listener.getLocalPort() + "/segment.ts";
      Path playlist =
          Files.writeString(
              FILES.resolve("playlist.mp4"),
              "#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n" + target + "\n#EXT-X-ENDLIST\n");
      String asset = API.upload(playlist, "playlist.mp4", "video/mp4");
      assertThat(API.get("/api/assets/" + asset).get("errorCode").asString()).isEqualTo("UP_TYPE");
      Answer job =
          API.send("POST", "/api/jobs", Map.of("assetIds", List.of(asset), "mode", "queued"));
      assertThat(job.status()).isBetween(400, 499);
      assertThat(calls).hasValue(0);
    }
  }

  @Test
  void a_video_without_sound_fails_with_no_audio() {
    Path silent = FILES.resolve("silent.mp4");
    Commands.tool(
        "ffmpeg",
        "-v",
        "error",
        "-y",
        "-i",
        Media.sample("frog.mp4", FILES).toString(),
        "-an",
        "-c",
        "copy",
        silent.toString());
    assertFails(API.run(API.upload(silent, "silent.mp4", "video/mp4"), Map.of()), "NO_AUDIO");
  }

  @Test
  void a_video_without_speech_succeeds_with_empty_outputs() {
    String asset = API.upload(Media.sample("rabbit.mp4", FILES), "rabbit.mp4", "video/mp4");
    JsonNode job =
        API.awaitEnd(API.run(asset, Map.of("outputFormats", List.of("srt", "vtt"))), LIMIT);
    assertThat(job.get("job").get("status").asString()).as(job.toString()).isEqualTo("succeeded");
    assertThat(job.get("job").get("noSpeech").asBoolean()).isTrue();
    assertThat(API.output(job, "srt", "und").strip()).isEmpty();
    assertThat(API.output(job, "vtt", "und").strip()).isEqualTo("WEBVTT");
  }

  @Test
  void options_that_nobody_can_serve_are_refused_with_their_code() {
    String asset = API.upload(Media.sample("frog.mp4", FILES), "frog.mp4", "video/mp4");
    assertRefused(create(asset, Map.of("sourceLang", "tlh")), 422, "LANGUAGE_NOT_SUPPORTED");
    assertRefused(create(asset, Map.of("translate", true, "targetLang", "ko")), 422, "LANG_PAIR");
    assertRefused(create(asset, Map.of("outputFormats", List.of("docx"))), 400, "OPTIONS_INVALID");
    assertThat(API.get("/api/assets/" + asset).get("latestJob").isNull()).isTrue();
  }

  @Test
  void foreign_ids_and_tampered_cursors_are_refused() {
    assertRefused(API.send("GET", "/api/jobs/" + UUID.randomUUID(), null), 404, "NOT_FOUND");
    assertRefused(API.send("GET", "/api/assets/" + UUID.randomUUID(), null), 404, "NOT_FOUND");
    assertRefused(API.send("GET", "/api/jobs?cursor=AAAAtampered", null), 400, "BAD_CURSOR");
  }

  @Test
  void a_korean_name_in_nfd_is_kept_in_nfc_and_found() {
    String name = "발표 영상.mp4";
    String asset =
        API.upload(
            Media.sample("frog.mp4", FILES),
            Normalizer.normalize(name, Normalizer.Form.NFD),
            "video/mp4");
    assertThat(API.get("/api/assets/" + asset).get("filename").asString()).isEqualTo(name);
    String query =
        java.net.URLEncoder.encode(
            Normalizer.normalize("발표", Normalizer.Form.NFD),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(API.get("/api/assets?search=" + query).get("items").toString()).contains(asset);
  }

  private static Answer create(String asset, Map<String, ?> options) {
    return API.send(
        "POST",
        "/api/jobs",
        Map.of("assetIds", List.of(asset), "options", options, "mode", "queued"));
  }

  private static void assertFails(String jobId, String code) {
    JsonNode job = API.awaitEnd(jobId, LIMIT).get("job");
    assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("failed");
    assertThat(job.get("errorCode").asString()).isEqualTo(code);
  }

  private static void assertRefused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.body().get("code").asString()).isEqualTo(code);
  }

  private static void countCalls(ServerSocket listener, AtomicInteger calls) {
    try {
      while (true) {
        listener.accept().close();
        calls.incrementAndGet();
      }
    } catch (IOException closed) {
      // the test is over
    }
  }
}
