package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputKind;
import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.job.OutputRow;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.format.SubtitleFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class CuesTest {
  private static final String CHANGE =
      "{'outputId': '%s', 'cues': [{'index': 0, 'startMs': 200, 'lines': ['새 글', 'b']}]}";

  private final Store store;
  private final DataSource database;
  private final BlobStore blobs;
  private final People people;
  private final People.Person owner;
  private final int port;
  private final Http http;

  CuesTest(
      Store store, DataSource database, BlobStore blobs, People people, @LocalServerPort int port) {
    this.store = store;
    this.database = database;
    this.blobs = blobs;
    this.people = people;
    this.owner = people.owner();
    this.port = port;
    this.http = Http.as(port, owner);
  }

  @Test
  void a_correction_writes_every_file_of_its_language_anew() {
    JobId job = running();
    OutputRow vtt = stored(job, OutputFormat.VTT, "es");
    stored(job, OutputFormat.TXT, "es");
    OutputRow other = stored(job, OutputFormat.VTT, "en");
    store.jobs().succeed(job, 1, 0, false);

    Http.Answer answer = put(http, job, "es", CHANGE.formatted(vtt.id()));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("outputs").size()).isEqualTo(2);
    for (JsonNode output : answer.json().path("outputs")) {
      String text = text(job, output.path("id").asString());
      assertThat(text.replace('\n', ' ')).contains("새 글 b");
      assertThat(text.startsWith("WEBVTT")).isEqualTo(output.path("type").asString().equals("vtt"));
    }
    assertThat(text(job, other.id().toString())).isEqualTo(file(OutputFormat.VTT, "en"));
    JsonNode detail = http.get("/api/jobs/" + job).json();
    assertThat(detail.path("outputs").size()).isEqualTo(3);
    assertThat(detail.path("events").toString()).contains("JOB_OUTPUT_CORRECTED");
  }

  @Test
  void who_looked_at_an_older_file_or_at_none_is_refused() {
    JobId job = running();
    OutputRow vtt = stored(job, OutputFormat.VTT, "es");
    assertThat(put(http, job, "es", CHANGE.formatted(vtt.id())).problem())
        .isEqualTo("409 CONFLICT");
    store.jobs().succeed(job, 1, 0, false);

    assertThat(put(http, job, "en", CHANGE.formatted(vtt.id())).problem())
        .isEqualTo("409 CONFLICT");
    assertThat(put(http, job, "es", CHANGE.formatted(vtt.id())).status()).isEqualTo(200);
    assertThat(put(http, job, "es", CHANGE.formatted(vtt.id())).problem())
        .isEqualTo("409 CONFLICT");
    assertThat(put(http, job, "es", "{'cues': []}").problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(put(http, job, "es", "{'outputId': '%s'}".formatted(vtt.id())).problem())
        .isEqualTo("400 BAD_REQUEST");
    Http stranger = Http.as(port, people.owner());
    assertThat(put(stranger, job, "es", CHANGE.formatted(vtt.id())).problem())
        .isEqualTo("404 NOT_FOUND");
  }

  /** The process died after the commit and before the answer. */
  @Test
  void a_correction_whose_answer_was_lost_is_found_by_its_key_and_made_once() {
    JobId job = running();
    OutputRow vtt = stored(job, OutputFormat.VTT, "es");
    store.jobs().succeed(job, 1, 0, false);
    Http once = http.with("Idempotency-Key", "correction");
    Http.Answer first = put(once, job, "es", CHANGE.formatted(vtt.id()));
    TestDatabase.run(
        database,
        "update idempotency_keys set status = null, body_json = null,"
            + " claimed_at = now() - interval '31 s' where key = 'correction'");

    Http.Answer again = put(once, job, "es", CHANGE.formatted(vtt.id()));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(http.get("/api/jobs/" + job).json().path("events").toString())
        .containsOnlyOnce("JOB_OUTPUT_CORRECTED");
  }

  private static Http.Answer put(Http http, JobId job, String language, String json) {
    byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return http.send("PUT", "/api/jobs/" + job + "/cues/" + language, "application/json", body);
  }

  private String text(JobId job, String output) {
    String url = http.get("/api/jobs/" + job + "/outputs/" + output).header("Location");
    return Http.fetch(URI.create(url)).body();
  }

  private JobId running() {
    return Seed.running(store, owner.caller(), Seed.uploaded(store, owner.caller(), "a.mp4"));
  }

  private static String file(OutputFormat format, String language) {
    Cue cue = new Cue(200, 1_200, List.of("old " + language), List.of(), null);
    return SubtitleFormat.of(format).write(new CueList(language, "", List.of(cue)));
  }

  private OutputRow stored(JobId job, OutputFormat type, String language) {
    OutputId id = OutputId.next();
    String key = "w/" + owner.caller().workspaceId() + "/outputs/" + id + "." + type.code();
    byte[] bytes = file(type, language).getBytes(StandardCharsets.UTF_8);
    blobs.putIfAbsent(key, bytes, "text/plain");
    return store
        .jobs()
        .addOutput(
            new OutputRow(
                id,
                job,
                type,
                OutputKind.TRANSLATION,
                language,
                key,
                bytes.length,
                "0".repeat(64),
                Instant.EPOCH));
  }
}
