package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Database;
import io.jamak.app.product.EventStream;
import io.jamak.app.product.Media;
import io.jamak.app.product.shared.OnSharedProduct;
import io.jamak.app.product.shared.SharedProduct;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStep;
import io.jamak.store.Store;
import io.jamak.store.cause.CauseChange;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.job.JobRow;
import io.jamak.store.testing.Seed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A thousand failures of five causes, and then a sixth (acceptance 4 of the console). */
@OnSharedProduct
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CausesIT {
  private static final ApiClient API = SharedProduct.api();
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String SEEDED = "/api/jobs/causes?search=seeded";

  /** How a cause fails and how often; %d is another number each time. */
  private record Injected(int count, ErrorCode code, JobStep step, String message) {}

  private static final List<Injected> FIVE =
      List.of(
          new Injected(
              400, ErrorCode.ASR_FAILED, JobStep.TRANSCRIBE, "piece %d: engine said 'no %d'"),
          new Injected(250, ErrorCode.ENGINE_BUSY, JobStep.TRANSCRIBE, "busy after %d.%d s"),
          new Injected(
              200, ErrorCode.STORAGE_FAILED, JobStep.WRITE_OUTPUTS, "PUT w/%d/out/%d.srt: refused"),
          new Injected(100, ErrorCode.TRANSLATE_FAILED, JobStep.TRANSLATE, "문장 %d번, 답 없음: %d"),
          new Injected(50, ErrorCode.NO_AUDIO, JobStep.PROBE, "no stream in \"파일 %d (%d)\""));

  private static Store store;
  private static String silent;
  private static Caller caller;
  private static AssetId doomed;

  @BeforeAll
  static void a_thousand_jobs_fail() {
    silent = upload("silent", "-an");
    store = Store.open(Database.source(SharedProduct.product()));
    JobRow real =
        store.jobQueries().findForWorker(JobId.parse(fail(silent, Map.of()))).orElseThrow();
    caller = new Caller(real.userId(), real.workspaceId(), Caller.Role.OWNER);
    List<AssetId> assets = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      assets.add(Seed.uploaded(store, caller, "seeded " + i + ".mp4"));
    }
    doomed = Seed.uploaded(store, caller, "seeded, to be deleted.mp4");
    for (Injected cause : FIVE) {
      List<AssetId> own = new ArrayList<>();
      for (int i = 0; i < cause.count(); i++) {
        own.add(cause.equals(FIVE.getFirst()) && i < 2 ? doomed : assets.get(i % assets.size()));
      }
      failAll(own, cause);
    }
  }

  /** In one transaction, so that no dispatcher sees them waiting. */
  private static void failAll(List<AssetId> assets, Injected cause) {
    List<NewJob> wanted =
        assets.stream().map(asset -> new NewJob(asset, JobOptions.DEFAULT, 0, null)).toList();
    store.inTransaction(
        () -> {
          int number = 0;
          for (JobRow job : store.jobs().create(caller, wanted, true)) {
            number++;
            String message = cause.message().formatted(number, number * 7);
            store.jobs().fail(job.id(), cause.code(), cause.step(), 3, message);
          }
          return number;
        });
  }

  @Test
  @Order(1)
  void five_causes_are_five_groups_with_their_counts_and_shares() {
    JsonNode answer = API.get(SEEDED);

    assertThat(answer.get("failed").asInt()).isEqualTo(1_000);
    assertThat(described(answer))
        .containsExactly(
            "ASR_FAILED 400 0.4 400",
            "ENGINE_BUSY 250 0.25 250",
            "STORAGE_FAILED 200 0.2 200",
            "TRANSLATE_FAILED 100 0.1 100",
            "NO_AUDIO 50 0.05 0");
    assertThat(sum(answer.at("/items/0/sparkline"))).isEqualTo(400);
    assertThat(answer.at("/items/0/files")).hasSize(3);
  }

  @Test
  @Order(2)
  void the_two_that_lost_their_file_are_left_out_and_can_be_listed() {
    assertThat(API.send("DELETE", "/api/assets/" + doomed, null).status()).isEqualTo(204);
    JsonNode cause = API.get(SEEDED).get("items").get(0);
    String filter = "cause=" + cause.get("fingerprint").asString();

    assertThat(cause.get("count").asInt()).isEqualTo(400);
    assertThat(cause.get("retryable").asInt()).isEqualTo(398);
    assertThat(failed(filter)).isEqualTo(400);
    assertThat(failed(filter + "&retryable=true")).isEqualTo(398);
    assertThat(failed(filter + "&retryable=false")).isEqualTo(2);
    assertThat(failed(filter + "&errorCode=NO_AUDIO")).isZero();
    JsonNode left = API.get("/api/jobs?" + filter + "&retryable=false").get("items").get(0);
    assertThat(left.get("assetId").asString()).isEqualTo(doomed.toString());
    assertThat(left.get("retryable").asBoolean()).isFalse();
  }

  @Test
  @Order(3)
  void a_sixth_cause_makes_a_sixth_group_and_is_told() {
    Injected sixth =
        new Injected(3, ErrorCode.DISK_FULL, JobStep.EXTRACT_AUDIO, "no room for %d of %d");
    try (EventStream stream = EventStream.of(SharedProduct.product().url(), API)) {
      AssetId asset = Seed.uploaded(store, caller, "seeded, sixth.mp4");
      failAll(Collections.nCopies(sixth.count(), asset), sixth);

      JsonNode answer = API.get(SEEDED);
      assertThat(described(answer)).hasSize(6).last().asString().startsWith("DISK_FULL 3 ");
      CauseFingerprint cause = CauseFingerprint.parse(answer.at("/items/5/fingerprint").asString());
      stream.cameAt(
          store
              .causes()
              .change(caller, cause, new CauseChange(null, null, null, null))
              .id()
              .toString());
    }
  }

  @Test
  @Order(4)
  void failures_of_the_real_pipeline_are_grouped_like_any_other() {
    String spoken = upload("spoken", "-map_metadata", "-1");
    fail(upload("silent as well", "-an", "-t", "2"), Map.of());
    fail(spoken, Map.of("audioTrack", "7"));
    fail(spoken, Map.of("audioTrack", "23"));

    assertThat(described(API.get("/api/jobs/causes?search=real")))
        .containsExactlyInAnyOrder("NO_AUDIO 2 0.5 0", "OPTIONS_INVALID 2 0.5 0");
    JsonNode job = API.get("/api/jobs?assetId=" + silent).get("items").get(0);
    assertThat(job.get("retryable").asBoolean()).isFalse();
    assertThat(job.get("fingerprint").asString())
        .isEqualTo(
            API.get("/api/jobs/causes?search=real&errorCode=NO_AUDIO")
                .at("/items/0/fingerprint")
                .asString());
  }

  /** A copy of a sample, changed by ffmpeg. */
  private static String upload(String name, String... changes) {
    Path file = SharedProduct.files().resolve("real " + name + ".mp4");
    Path sample = Media.sample("frog.mp4", SharedProduct.files());
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error", "-y", "-i"));
    command.add(sample.toString());
    command.addAll(List.of(changes));
    command.addAll(List.of("-c", "copy", file.toString()));
    Commands.tool(command.toArray(String[]::new));
    return API.upload(file, file.getFileName().toString(), "video/mp4");
  }

  private static String fail(String asset, Map<String, ?> options) {
    String id = API.run(asset, options);
    JsonNode job = API.awaitEnd(id, LIMIT).get("job");
    assertThat(job.get("status").asString()).as(job.toString()).isEqualTo("failed");
    return id;
  }

  private static List<String> described(JsonNode answer) {
    return answer
        .get("items")
        .valueStream()
        .map(
            item ->
                item.get("code").asString()
                    + " "
                    + item.get("count").asInt()
                    + " "
                    + item.get("share").asDouble()
                    + " "
                    + item.get("retryable").asInt())
        .toList();
  }

  private static int failed(String filter) {
    return API.get("/api/jobs/counts?" + filter).get("failed").asInt();
  }

  private static int sum(JsonNode numbers) {
    return numbers.valueStream().mapToInt(JsonNode::asInt).sum();
  }
}
