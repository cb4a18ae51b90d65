package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Eventually;
import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputFormat;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@HttpTest
class StreamRowsTest {
  private final Store store;
  private final People.Person owner;
  private final Http http;

  StreamRowsTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void a_change_of_a_job_tells_job_and_asset_as_the_lists_do() {
    AssetId asset = asset();
    try (StreamReader reader = new StreamReader(http)) {
      JobId job = Seed.running(store, owner.caller(), asset);
      Seed.finish(store, job);
      JsonNode frame = reader.frame("JOB_SUCCEEDED", job);
      assertThat(frame.at("/job/status").asString()).isEqualTo("succeeded");
      assertThat(frame.at("/asset/latestJob/status").asString()).isEqualTo("succeeded");
      assertThat(ageless(frame.get("job"))).isEqualTo(listed("/api/jobs"));
      assertThat(ageless(frame.get("asset"))).isEqualTo(listed("/api/assets"));
    }
  }

  @Test
  void a_change_of_an_asset_tells_it_and_its_end_tells_nothing_of_it() {
    try (StreamReader reader = new StreamReader(http)) {
      AssetId asset = asset();
      store.assets().change(owner.caller(), asset, "새 이름.mp4", List.of("tag"));
      JsonNode changed = reader.frame("ASSET_CHANGED", asset);
      assertThat(ageless(changed.get("asset"))).isEqualTo(listed("/api/assets"));
      assertThat(changed.get("job").isNull()).isTrue();
      store.assets().delete(owner.caller(), asset);
      JsonNode deleted = reader.frame("ASSET_DELETED", asset);
      assertThat(deleted.get("status").asString()).isEqualTo("deleted");
      assertThat(deleted.get("asset").isNull()).isTrue();
    }
  }

  @Test
  void a_later_copy_has_a_greater_number_whether_it_is_read_or_told() {
    AssetId asset = asset();
    try (StreamReader reader = new StreamReader(http)) {
      long read = asOf(http.get("/api/assets/" + asset).json());
      store.assets().change(owner.caller(), asset, "b.mp4", null);
      long told = asOf(reader.frame("ASSET_CHANGED", asset).get("asset"));
      store.assets().change(owner.caller(), asset, "c.mp4", null);
      assertThat(told).isGreaterThan(read);
      assertThat(asOf(http.get("/api/assets/" + asset).json())).isGreaterThan(told);
    }
  }

  @Test
  void steps_and_bars_say_all_by_themselves() {
    JobId job = Seed.running(store, owner.caller(), asset());
    try (StreamReader reader = new StreamReader(http)) {
      store.jobs().recordProgress(job, List.of(), 37);
      assertThat(reader.frame("progress", job).get("job").isNull()).isTrue();
      store.jobs().addOutput(Seed.output(job, OutputFormat.SRT));
      assertThat(reader.frame("JOB_OUTPUT", job).get("asset").isNull()).isTrue();
    }
  }

  @Test
  void who_comes_back_is_told_how_things_stand_now() {
    long before = store.eventTail().head();
    JobId job = Seed.running(store, owner.caller(), asset());
    Seed.finish(store, job);
    Eventually.until("settled", () -> store.eventTail().head() > before);
    try (StreamReader reader =
        new StreamReader(http.with("Last-Event-ID", Long.toString(before)))) {
      JsonNode started = reader.frame("JOB_STARTED", job);
      assertThat(started.get("status").asString()).isEqualTo("running");
      assertThat(started.at("/job/status").asString()).isEqualTo("succeeded");
    }
  }

  @Test
  void the_document_says_that_frames_hold_the_records_of_the_lists() {
    JsonNode document = http.get("/v3/api-docs").json();
    String shapes = "#/components/schemas/";
    assertThat(
            document.at(
                "/paths/~1api~1jobs~1stream/get/responses/200/content"
                    + "/text~1event-stream/schema/$ref"))
        .hasToString("\"" + shapes + "StreamFrame\"");
    JsonNode frame = document.at("/components/schemas/StreamFrame/properties");
    assertThat(frame.at("/asset").toString()).contains(shapes + "Asset\"", "null");
    assertThat(frame.at("/job").toString()).contains(shapes + "Job\"", "null");
  }

  private AssetId asset() {
    return Seed.uploaded(store, owner.caller(), "a.mp4");
  }

  /** The one row of a list. */
  private JsonNode listed(String path) {
    JsonNode items = http.get(path).json().get("items");
    assertThat(items).hasSize(1);
    return ageless(items.get(0));
  }

  private static long asOf(JsonNode row) {
    return row.get("asOf").asLong();
  }

  private static JsonNode ageless(JsonNode row) {
    return ((ObjectNode) row.deepCopy()).without("asOf");
  }
}
