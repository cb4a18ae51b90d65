package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputKind;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.job.OutputRow;
import io.jamak.store.testing.Seed;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class WarningsTest {
  private static final JobWarning DROPPED =
      new JobWarning(WarningCode.WORDS_DROPPED, 4_000, 5_000, 3, "loop x3");
  private static final JobWarning RULES = JobWarning.of(WarningCode.RULES, 1_000, 2_000, 2);

  private final Store store;
  private final BlobStore blobs;
  private final People.Person owner;
  private final Http http;

  WarningsTest(Store store, BlobStore blobs, People people, @LocalServerPort int port) {
    this.store = store;
    this.blobs = blobs;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void a_job_says_where_to_look_and_what_language_was_heard() {
    JobId id = ended("a.mp4", DROPPED, RULES);

    JsonNode job = http.get("/api/jobs/" + id).json().path("job");
    assertThat(codes(job.path("warnings"))).containsExactly("RULES", "WORDS_DROPPED");
    JsonNode dropped = job.path("warnings").path(1);
    assertThat(dropped.path("fromMs").asLong()).isEqualTo(4_000);
    assertThat(dropped.path("toMs").asLong()).isEqualTo(5_000);
    assertThat(dropped.path("count").asInt()).isEqualTo(3);
    assertThat(dropped.path("detail").asString()).isEqualTo("loop x3");
    assertThat(job.path("detectedLang").asString()).isEqualTo("en");
  }

  @Test
  void a_card_knows_how_many_places_there_are_without_asking_for_the_job() {
    ended("a.mp4", DROPPED, RULES);
    JsonNode card = http.get("/api/assets").json().path("items").path(0).path("latestJob");
    assertThat(card.path("warnings").asInt()).isEqualTo(2);
    assertThat(card.path("noSpeech").asBoolean()).isFalse();

    silent("b.mp4");
    JsonNode empty = http.get("/api/assets").json().path("items").path(0).path("latestJob");
    assertThat(empty.path("warnings").asInt()).isEqualTo(1);
    assertThat(empty.path("noSpeech").asBoolean()).isTrue();
  }

  @Test
  void jobs_are_filtered_by_codes_in_any_case_or_by_any_of_them() {
    JobId dropped = ended("a.mp4", DROPPED);
    JobId rules = ended("b.mp4", RULES);
    JobId clean = ended("c.mp4");
    JobId silent = silent("d.mp4");

    assertThat(found("WORDS_DROPPED")).containsExactly(dropped.toString());
    assertThat(found("words_dropped,Rules")).containsExactly(rules.toString(), dropped.toString());
    assertThat(found("RULES&warning=WORDS_DROPPED"))
        .containsExactly(rules.toString(), dropped.toString());
    assertThat(found("no_speech")).containsExactly(silent.toString());
    assertThat(found("any")).hasSize(3).doesNotContain(clean.toString());
    assertThat(http.get("/api/jobs/counts?warning=ANY").json().path("succeeded").asInt())
        .isEqualTo(3);
  }

  @Test
  void a_cursor_belongs_to_its_warning() {
    for (int i = 0; i < 3; i++) {
      ended(i + ".mp4", DROPPED);
    }
    String cursor = http.get("/api/jobs?limit=1&warning=any").json().path("nextCursor").asString();
    assertThat(http.get("/api/jobs?limit=1&warning=any&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(http.get("/api/jobs?limit=1&warning=rules&cursor=" + cursor).problem())
        .isEqualTo("400 BAD_CURSOR");
    assertThat(http.get("/api/jobs?limit=1&cursor=" + cursor).problem())
        .isEqualTo("400 BAD_CURSOR");
  }

  @Test
  void tables_count_and_name_the_warnings_and_say_that_nobody_spoke() {
    ended("a.mp4", DROPPED, RULES);
    silent("b.mp4");

    String jobs = http.get("/api/jobs/export.csv?warning=any").body();
    assertThat(jobs)
        .contains("detectedLang,warnings,warningCodes")
        .contains(",en,2,RULES WORDS_DROPPED")
        .contains(",1,NO_SPEECH");
    String usage = http.get("/api/usage/records.csv").body();
    assertThat(usage).contains("status,noSpeech").contains("succeeded,true", "succeeded,false");
    JsonNode row = http.get("/api/usage/records").json().path("items").path(0);
    assertThat(row.path("noSpeech").asBoolean()).isTrue();
    assertThat(row.path("status").asString()).isEqualTo("succeeded");
    assertThat(row.path("costUnits").asDouble()).isZero();
  }

  @Test
  void what_the_engine_answered_is_there_and_in_no_archive() {
    JobId id = Seed.running(store, owner.caller(), asset("강의.mp4"));
    OutputRow raw = raw(id);
    store.jobs().addOutput(raw);
    store.jobs().succeed(id, 60_000, 0, false);

    assertThat(http.get("/api/jobs/" + id).json().path("outputs").path(0).path("type").asString())
        .isEqualTo("raw");
    URI place = URI.create(http.get("/api/jobs/" + id + "/outputs/" + raw.id()).header("Location"));
    HttpResponse<String> file = Http.fetch(place);
    assertThat(file.body()).isEqualTo("{}");
    assertThat(file.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(
            URLDecoder.decode(
                file.headers().firstValue("Content-Disposition").orElseThrow(),
                StandardCharsets.UTF_8))
        .contains("강의.en.raw.json");
    assertThat(http.get("/api/jobs/outputs.zip?jobIds=" + id).problem()).isEqualTo("404 NOT_FOUND");
    JsonNode usage = http.get("/api/usage/records").json().path("items").path(0);
    assertThat(usage.path("outputs").asInt()).isZero();
  }

  private OutputRow raw(JobId job) {
    OutputId id = OutputId.next();
    String key = "w/" + owner.caller().workspaceId() + "/outputs/" + id + ".raw.json";
    blobs.putIfAbsent(key, "{}".getBytes(StandardCharsets.UTF_8), "application/json");
    return new OutputRow(
        id,
        job,
        OutputFormat.RAW,
        OutputKind.ORIGINAL,
        "en",
        key,
        2,
        "0".repeat(64),
        Instant.EPOCH);
  }

  private List<String> found(String warning) {
    return http.get("/api/jobs?warning=" + warning)
        .json()
        .path("items")
        .valueStream()
        .map(job -> job.path("id").asString())
        .toList();
  }

  private JobId ended(String name, JobWarning... warnings) {
    JobId id = Seed.running(store, owner.caller(), asset(name));
    store.jobs().addOutputs(id, List.of(), "", List.of(warnings));
    Seed.finish(store, id);
    return id;
  }

  private JobId silent(String name) {
    JobId id = Seed.running(store, owner.caller(), asset(name));
    store.jobs().succeed(id, 60_000, 0, true);
    return id;
  }

  private AssetId asset(String name) {
    return Seed.uploaded(store, owner.caller(), name);
  }

  private static List<String> codes(JsonNode warnings) {
    return warnings.valueStream().map(warning -> warning.path("code").asString()).toList();
  }
}
