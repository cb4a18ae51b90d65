package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputKind;
import io.jamak.store.Store;
import io.jamak.store.account.Plan;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.job.OutputRow;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class JobsTest {
  private final Store store;
  private final BlobStore blobs;
  private final People people;
  private final int port;
  private final People.Person owner;
  private final Http http;

  JobsTest(Store store, BlobStore blobs, People people, @LocalServerPort int port) {
    this.store = store;
    this.blobs = blobs;
    this.people = people;
    this.port = port;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void drafts_show_every_option_with_its_default() {
    AssetId asset = asset("a.mp4");
    Http.Answer answer =
        http.post(
            "/api/jobs",
            "{'assetIds':['"
                + asset
                + "'],'options':{'translate':true,'targetLang':'es','outputFormats':['srt']}}");
    assertThat(answer.status()).isEqualTo(201);
    JsonNode job = answer.json().path("jobs").path(0);
    assertThat(job.path("status").asString()).isEqualTo("draft");
    JsonNode options = job.path("options");
    assertThat(options.path("targetLang").path(0).asString()).isEqualTo("es");
    assertThat(options.path("sourceLang").asString()).isEqualTo("auto");
    assertThat(options.path("profile").asString()).isEqualTo("auto");
    assertThat(options.path("audioTrack").asString()).isEmpty();
    assertThat(options.path("engine").asString()).isEmpty();
    assertThat(options.path("diarization").asBoolean()).isFalse();
    assertThat(http.get("/api/assets/" + asset).json().path("inQueue").asBoolean()).isTrue();
  }

  @Test
  void an_order_is_made_whole_or_not_at_all() {
    AssetId good = asset("a.mp4");
    AssetId uploading = Seed.uploading(store, owner.caller(), "b.mp4");
    assertThat(create(List.of(good, AssetId.next()), "draft").problem()).isEqualTo("404 NOT_FOUND");
    assertThat(create(List.of(good, uploading), "queued").problem()).isEqualTo("409 CONFLICT");
    assertThat(http.get("/api/jobs").json().path("items").size()).isZero();
    assertThat(create(List.of(good, good), "draft").json().path("jobs").size()).isEqualTo(1);
  }

  @Test
  void what_is_in_the_queue_can_be_left_out() {
    AssetId first = asset("a.mp4");
    AssetId second = asset("b.mp4");
    create(List.of(first), "draft");
    JsonNode made =
        http.post("/api/jobs", "{'assetIds':['" + first + "','" + second + "'],'skipInQueue':true}")
            .json();
    assertThat(made.path("jobs").size()).isEqualTo(1);
    assertThat(made.path("skippedAssetIds").path(0).asString()).isEqualTo(first.toString());
  }

  @Test
  void options_of_many_drafts_change_at_once_field_by_field() {
    JobId first = draft("a.mp4");
    JobId second = draft("b.mp4");
    JobId running = running("c.mp4");
    Http.Answer answer =
        http.patch(
            "/api/jobs/bulk",
            bulk(first, second, running, first)
                .replace(
                    "}", ",'priority':2,'optionsPartial':{'translate':true,'targetLang':['es']}}"));
    assertThat(outcomes(answer)).containsExactly("done null", "done null", "skipped CONFLICT");
    JsonNode job = http.get("/api/jobs/" + second).json().path("job");
    assertThat(job.path("options").path("translate").asBoolean()).isTrue();
    assertThat(job.path("options").path("outputFormats").size()).isEqualTo(2);
    assertThat(job.path("priority").asInt()).isEqualTo(2);
    assertThat(http.patch("/api/jobs/bulk", "{'jobIds':['" + first + "']}").problem())
        .isEqualTo("400 BAD_REQUEST");
    assertThat(
            http.patch(
                    "/api/jobs/bulk",
                    "{'jobIds':['" + first + "'],'optionsPartial':{'profile':'x'}}")
                .problem())
        .isEqualTo("400 OPTIONS_INVALID");
  }

  @Test
  void running_twice_skips_what_runs_already() {
    JobId job = draft("a.mp4");
    assertThat(outcomes(http.post("/api/jobs/bulk/run", bulk(job)))).containsExactly("done null");
    assertThat(outcomes(http.post("/api/jobs/bulk/run", bulk(job, JobId.next()))))
        .containsExactly("skipped CONFLICT", "failed NOT_FOUND");
  }

  @Test
  void what_does_not_fit_the_month_stays_a_draft_also_under_a_race() {
    Plan two = new Plan("t", "Asia/Seoul", 1L << 40, 3, 99, 120_000, 60_000, 1L << 40);
    People.Person poor = people.ownerOn(two);
    Http limited = Http.as(port, poor);
    List<JobId> drafts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      AssetId asset = Seed.uploaded(store, poor.caller(), i + ".mp4");
      drafts.add(Seed.job(store, poor.caller(), asset, false).id());
    }
    List<List<String>> answers =
        Race.of(6, n -> outcomes(limited.post("/api/jobs/bulk/run", bulk(drafts.get(n)))));
    assertThat(answers.stream().flatMap(List::stream).filter("done null"::equals)).hasSize(2);
    assertThat(answers.stream().flatMap(List::stream).filter("failed QUOTA"::equals)).hasSize(4);
    assertThat(limited.get("/api/jobs/counts").json().path("draft").asInt()).isEqualTo(4);
    AssetId late = Seed.uploaded(store, poor.caller(), "late.mp4");
    JsonNode made =
        limited.post("/api/jobs", "{'assetIds':['" + late + "'],'mode':'queued'}").json();
    assertThat(made.path("jobs").path(0).path("status").asString()).isEqualTo("draft");
    assertThat(made.path("results").path(0).path("code").asString()).isEqualTo("QUOTA");
  }

  @Test
  void a_job_shows_its_outputs_and_its_history() {
    JobId job = running("강의.final.mp4");
    Seed.finish(store, job);
    JsonNode detail = http.get("/api/jobs/" + job).json();
    assertThat(detail.path("job").path("status").asString()).isEqualTo("succeeded");
    assertThat(detail.path("job").path("costUnits").asDouble()).isEqualTo(1.0);
    assertThat(detail.path("outputs").size()).isEqualTo(2);
    assertThat(detail.path("outputs").path(0).propertyNames())
        .contains("id", "type", "kind", "language", "sizeBytes", "createdAt");
    List<String> types =
        detail.path("events").valueStream().map(event -> event.path("type").asString()).toList();
    assertThat(types).contains("JOB_CREATED", "JOB_STARTED", "JOB_SUCCEEDED");
    assertThat(detail.path("events").path(0).path("payload").isObject()).isTrue();
    assertThat(detail.path("events").path(0).path("userId").asString())
        .isEqualTo(detail.path("job").path("userId").asString());
  }

  @Test
  void a_download_has_the_videos_name_in_hangul() {
    JobId job = running("강의.final.mp4");
    OutputRow output = stored(job, "1\n00:00:01,000 --> 00:00:02,000\nhi\n");
    Http.Answer answer = http.get("/api/jobs/" + job + "/outputs/" + output.id());
    assertThat(answer.status()).isEqualTo(302);
    HttpResponse<String> file = Http.fetch(URI.create(answer.header("Location")));
    assertThat(file.body()).contains("hi");
    String disposition = file.headers().firstValue("Content-Disposition").orElseThrow();
    assertThat(URLDecoder.decode(disposition, StandardCharsets.UTF_8)).contains("강의.final.es.srt");
    assertThat(http.get("/api/jobs/" + job + "/outputs/" + OutputId.next()).problem())
        .isEqualTo("404 NOT_FOUND");
  }

  @Test
  void several_jobs_come_in_one_archive_with_a_folder_each() throws IOException {
    JobId first = running("강의: 1부.mp4");
    JobId again = running("강의: 1부.mp4");
    JobId empty = running("b.mp4");
    stored(first, "one");
    stored(again, "two");
    Map<String, String> files = new LinkedHashMap<>();
    String ids = first + "," + again + "," + empty;
    byte[] zip = http.open("/api/jobs/outputs.zip?jobIds=" + ids).body().readAllBytes();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        files.put(entry.getName(), new String(entries.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(files)
        .containsExactly(
            Map.entry("강의_ 1부/강의_ 1부.es.srt", "one"), Map.entry("강의_ 1부 (2)/강의_ 1부.es.srt", "two"));
    assertThat(http.get("/api/jobs/outputs.zip?jobIds=" + empty).problem())
        .isEqualTo("404 NOT_FOUND");
  }

  @Test
  void the_list_leaves_as_a_table() {
    draft("=cmd.mp4");
    Http.Answer csv = http.get("/api/jobs/export.csv?status=draft");
    assertThat(csv.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
    assertThat(csv.body()).startsWith("\uFEFFjobId,").contains("'=cmd.mp4").contains("+09:00");
  }

  @Test
  void named_jobs_leave_as_a_table_in_their_order() {
    JobId first = draft("first.mp4");
    JobId second = draft("second.mp4");
    draft("third.mp4");
    String path = "/api/jobs/export.csv?jobIds=";
    assertThat(http.get(path + first + "," + second).body().lines().skip(1))
        .satisfiesExactly(
            row -> assertThat(row).startsWith(first + ","),
            row -> assertThat(row).startsWith(second + ","));
    assertThat(http.get(path).problem()).isEqualTo("400 BAD_REQUEST");
  }

  private OutputRow stored(JobId job, String text) {
    OutputId id = OutputId.next();
    String key = "w/" + owner.caller().workspaceId() + "/outputs/" + id + ".srt";
    blobs.putIfAbsent(key, text.getBytes(StandardCharsets.UTF_8), "application/x-subrip");
    return store
        .jobs()
        .addOutput(
            new OutputRow(
                id,
                job,
                OutputFormat.SRT,
                OutputKind.TRANSLATION,
                "es",
                key,
                text.length(),
                "0".repeat(64),
                Instant.EPOCH));
  }

  private Http.Answer create(List<AssetId> assets, String mode) {
    List<String> ids = assets.stream().map(AssetId::toString).toList();
    return http.post(
        "/api/jobs", "{'assetIds':['" + String.join("','", ids) + "'],'mode':'" + mode + "'}");
  }

  private AssetId asset(String name) {
    return Seed.uploaded(store, owner.caller(), name);
  }

  private JobId draft(String name) {
    return Seed.job(store, owner.caller(), asset(name), false).id();
  }

  private JobId running(String name) {
    return Seed.running(store, owner.caller(), asset(name));
  }

  private static String bulk(JobId... ids) {
    List<String> texts = java.util.Arrays.stream(ids).map(JobId::toString).toList();
    return "{'jobIds':['" + String.join("','", texts) + "']}";
  }

  private static List<String> outcomes(Http.Answer bulk) {
    return bulk.json()
        .path("results")
        .valueStream()
        .map(item -> item.path("outcome").asString() + " " + item.path("code").asString("null"))
        .toList();
  }
}
