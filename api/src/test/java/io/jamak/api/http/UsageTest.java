package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.Part;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class UsageTest {
  private final Store store;
  private final People.Person owner;
  private final Http http;

  UsageTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void an_empty_month_has_no_failure_rate() {
    JsonNode summary = http.get("/api/usage/summary?month=2026-01").json();
    assertThat(summary.path("month").asString()).isEqualTo("2026-01");
    assertThat(summary.path("timeZone").asString()).isEqualTo("Asia/Seoul");
    assertThat(summary.path("failureRate").isNull()).isTrue();
    assertThat(summary.path("limits").path("processingMs").asLong()).isEqualTo(360_000_000L);
  }

  @Test
  void every_cost_leads_to_its_job_and_failures_cost_nothing() {
    JobId good = Seed.running(store, owner.caller(), Seed.uploaded(store, owner.caller(), "a.mp4"));
    Seed.finish(store, good);
    JobId bad = Seed.running(store, owner.caller(), Seed.uploaded(store, owner.caller(), "b.mp4"));
    store.jobs().fail(bad, ErrorCode.NO_AUDIO, null, null, "no sound");
    String month = YearMonth.now(ZoneId.of("Asia/Seoul")).toString();
    JsonNode summary = http.get("/api/usage/summary?month=" + month).json();
    assertThat(summary.path("processingMs").asLong()).isEqualTo(60_000);
    assertThat(summary.path("costUnits").asDouble()).isEqualTo(1.0);
    assertThat(summary.path("jobs").asInt()).isEqualTo(2);
    assertThat(summary.path("failureRate").asDouble()).isEqualTo(0.5);
    JsonNode rows = http.get("/api/usage/records?month=" + month).json().path("items");
    assertThat(rows.size()).isEqualTo(2);
    assertThat(rows.path(0).path("jobId").asString()).isEqualTo(bad.toString());
    assertThat(rows.path(0).path("costUnits").asDouble()).isZero();
    assertThat(rows.path(1).path("status").asString()).isEqualTo("succeeded");
    Http.Answer csv = http.get("/api/usage/records.csv?month=" + month);
    assertThat(csv.header("Content-Disposition")).contains("usage_" + month + "_");
    assertThat(csv.body()).startsWith("\uFEFFdate,jobId").contains(good.toString(), bad.toString());
  }

  @Test
  void engines_say_what_options_are_possible() {
    store
        .engineReports()
        .publish(
            "worker-x",
            List.of(
                new EngineInfo(
                    Part.DIARIZER, "channel", "1", false, List.of(), List.of(), "", "")));
    JsonNode engines = http.get("/api/engines").json();
    assertThat(engines.path("engines").valueStream().map(e -> e.path("id").asString()))
        .contains("channel");
    assertThat(engines.path("profiles").size()).isEqualTo(10);
    assertThat(engines.path("outputFormats").valueStream().map(JsonNode::asString))
        .containsExactly("srt", "vtt", "txt", "json");
  }
}
