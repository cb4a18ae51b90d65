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
import java.util.UUID;
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
  void the_success_criteria_are_worked_out_from_what_people_did() {
    assertThat(http.get("/api/usage/kpis").json().path("uploadSuccess").isNull()).isTrue();
    String asset = Seed.uploaded(store, owner.caller(), "a.mp4").toString();
    String early = UUID.randomUUID().toString();
    tell("ASSET_UPLOAD_STARTED", early, "'upload':'u1','attempt':1,'cardMs':100");
    tell("ASSET_UPLOAD_FAILED", early, "'upload':'u1','attempt':1,'code':'UP_SERVER'");
    tell("ASSET_UPLOAD_STARTED", asset, "'upload':'u1','attempt':2,'cardMs':100");
    tell("ASSET_UPLOAD_SUCCEEDED", asset, "'upload':'u1','attempt':2");
    tell("ASSET_UPLOAD_STARTED", asset, "'upload':'u2','attempt':1,'cardMs':300");
    tell("ASSET_UPLOAD_STARTED", early, "'upload':'u3','attempt':'many','cardMs':'soon'");
    tell("QUEUE_ADD_CLICKED", asset, "'n':8");
    tell("JOB_RUN_CLICKED", asset, "'n':6,'from':'queue'");
    tell("JOB_RUN_CLICKED", asset, "'n':5,'from':'grid'");
    JsonNode kpis = http.get("/api/usage/kpis").json();
    assertThat(kpis.path("uploads").asLong()).isEqualTo(3);
    assertThat(kpis.path("uploadSuccess").asDouble()).isEqualTo(1 / 3.0);
    assertThat(kpis.path("retriedUploads").asLong()).isEqualTo(1);
    assertThat(kpis.path("retrySuccess").asDouble()).isEqualTo(1);
    assertThat(kpis.path("queueToRun").asDouble()).isEqualTo(0.75);
    assertThat(kpis.path("firstCardMedianMs").asDouble()).isEqualTo(200);
    assertThat(http.get("/api/usage/kpis?month=2026-01").json().path("uploads").asLong()).isZero();
  }

  private void tell(String type, String entity, String payload) {
    Http.Answer told =
        http.post(
            "/api/events",
            "{'events':[{'entityType':'asset','entityId':'%s','type':'%s','payload':{%s},'dedupeKey':'%s'}]}"
                .formatted(entity, type, payload, UUID.randomUUID()));
    assertThat(told.status()).isEqualTo(204);
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
    assertThat(engines.path("profiles").size()).isEqualTo(11);
    assertThat(engines.path("rules").valueStream())
        .filteredOn(rule -> rule.path("name").asString().equals("ko-standard"))
        .extracting(rule -> rule.path("lineLength").asInt())
        .containsExactly(16);
    assertThat(engines.path("autoProfiles").path("ko").asString()).isEqualTo("ko-standard");
    assertThat(engines.path("autoProfiles").path("*").asString()).isEqualTo("latin-standard");
    assertThat(engines.path("outputFormats").valueStream().map(JsonNode::asString))
        .containsExactly("srt", "vtt", "txt", "json");
  }
}
