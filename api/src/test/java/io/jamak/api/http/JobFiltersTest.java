package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.Store;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The filters of job lists, each in the list, its counts, its table and a bulk act. */
@HttpTest
class JobFiltersTest {
  private final Store store;
  private final DataSource database;
  private final People.Person owner;
  private final Http http;
  private final Http stranger;
  private final AssetId asset;

  JobFiltersTest(Store store, DataSource database, People people, @LocalServerPort int port) {
    this.store = store;
    this.database = database;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
    this.stranger = Http.as(port, people.owner());
    this.asset = Seed.uploaded(store, owner.caller(), "회의.mp4");
  }

  @Test
  void options_filter_list_counts_table_and_bulk_acts_alike() {
    JobId special = create("whisper", "ko-standard", true);
    JobId plain = create("", "auto", false);

    assertFinds(special, "engine=whisper", "'engine':'whisper'");
    assertFinds(plain, "engine=auto", "'engine':'auto'");
    assertFinds(special, "profile=ko-standard", "'profile':'ko-standard'");
    assertFinds(special, "diarization=true", "'diarization':true");
    assertFinds(plain, "diarization=false&engine=", "'diarization':false");
    assertFinds(
        special, "search=" + special.toString().substring(28), "'search':'" + special + "'");
    assertThat(found("engine=whisper&profile=auto")).isEmpty();
  }

  @Test
  void people_and_times_filter_them_too() {
    JobId old = create("", "auto", false);
    JobId slow = Seed.running(store, owner.caller(), asset);
    Seed.finish(store, slow);
    TestDatabase.run(
        database,
        "update jobs set created_at = created_at - interval '2 hours', queued_at = queued_at"
            + " - interval '2 hours', finished_at = started_at + interval '1 hour' where id in"
            + " ('%s', '%s')".formatted(old, slow));

    assertFinds(slow, "minDurationMs=3600000", "'minDurationMs':3600000");
    assertFinds(slow, "maxDurationMs=3600000", "'maxDurationMs':3600000");
    assertFinds(old, "waitingOverMs=7200000", "'waitingOverMs':7200000");
    assertThat(found("minDurationMs=3600001")).isEmpty();
    assertThat(found("person=" + owner.caller().userId())).hasSize(2);
    assertThat(found("person=" + JobId.next())).isEmpty();
    assertThat(stranger.get("/api/jobs?person=" + owner.caller().userId()).json().path("items"))
        .isEmpty();
  }

  @Test
  void a_cursor_belongs_to_its_filter() {
    create("whisper", "auto", false);
    create("whisper", "auto", false);
    String first = "/api/jobs?limit=1&engine=whisper";
    String cursor = "&cursor=" + http.get(first).json().path("nextCursor").asString();

    assertThat(http.get(first + cursor).json().path("items")).hasSize(1);
    assertThat(http.get(first + "&waitingOverMs=0" + cursor).problem()).isEqualTo("400 BAD_CURSOR");
  }

  @Test
  void facets_are_values_that_filters_take() {
    create("whisper", "ko-standard", true);
    create("", "auto", false);

    JsonNode facets = http.get("/api/jobs/facets").json();

    assertThat(facets.path("engines").toString()).isEqualTo("[\"auto\",\"whisper\"]");
    assertThat(facets.path("profiles").toString()).isEqualTo("[\"auto\",\"ko-standard\"]");
    assertThat(facets.path("formats").toString()).isEqualTo("[\"srt\"]");
    assertThat(facets.at("/people/0/email").asString()).isEqualTo(owner.email());
    assertThat(found("person=" + facets.at("/people/0/id").asString())).hasSize(2);
    assertThat(stranger.get("/api/jobs/facets").json().path("people")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "engine=%20",
        "engine=%EA%B0%80",
        "diarization=yes",
        "minDurationMs=-1",
        "maxDurationMs=1.5",
        "waitingOverMs=31536000001"
      })
  void what_cannot_be_meant_is_refused(String filter) {
    assertThat(http.get("/api/jobs?" + filter).problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(http.get("/api/jobs/counts?" + filter).problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(http.get("/api/jobs?person=me").problem()).isEqualTo("400 BAD_ID");
  }

  private void assertFinds(JobId wanted, String query, String body) {
    assertThat(found(query)).as(query).containsExactly(wanted.toString());
    JsonNode counts = http.get("/api/jobs/counts?" + query).json();
    assertThat(StreamSupport.stream(counts.spliterator(), false).mapToInt(JsonNode::asInt).sum())
        .as(query)
        .isEqualTo(1);
    assertThat(http.get("/api/jobs/export.csv?" + query).body().lines()).as(query).hasSize(2);
    assertThat(http.get("/api/jobs/causes?" + query).status()).isEqualTo(200);
    JsonNode preview =
        http.post(
                "/api/bulk-actions/preview",
                "{'kind':'tag','addTags':['x'],'filter':{" + body + "}}")
            .json();
    assertThat(preview.path("total").asInt()).as(body + preview).isEqualTo(1);
  }

  private List<String> found(String query) {
    JsonNode items = http.get("/api/jobs?" + query).json().path("items");
    Stream<JsonNode> all = StreamSupport.stream(items.spliterator(), false);
    return all.map(job -> job.path("id").asString()).toList();
  }

  private JobId create(String engine, String profile, boolean diarization) {
    JobOptions options =
        new JobOptions(
            "auto", false, List.of(), List.of(OutputFormat.SRT), diarization, profile, "", engine);
    return store
        .jobs()
        .create(owner.caller(), List.of(new NewJob(asset, options, 0, null)), true)
        .getFirst()
        .id();
  }
}
