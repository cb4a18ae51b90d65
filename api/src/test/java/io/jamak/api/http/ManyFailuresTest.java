package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStep;
import io.jamak.store.Store;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.job.JobRow;
import io.jamak.store.testing.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A thousand failures of five causes (acceptance 4 of the console). */
@HttpTest
class ManyFailuresTest {
  private static final String CAUSES = "/api/jobs/causes";

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

  private final Store store;
  private final People.Person owner;
  private final Http http;

  ManyFailuresTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void a_thousand_failures_of_five_causes_are_five_groups() {
    AssetId asset = Seed.uploaded(store, owner.caller(), "a.mp4");
    AssetId doomed = Seed.uploaded(store, owner.caller(), "b.mp4");
    for (Injected cause : FIVE) {
      List<AssetId> own = new ArrayList<>(Collections.nCopies(cause.count(), asset));
      if (cause.code() == ErrorCode.ASR_FAILED) {
        own.set(0, doomed);
        own.set(1, doomed);
      }
      fail(own, cause);
    }
    store.assets().delete(owner.caller(), doomed);

    JsonNode answer = http.get(CAUSES).json();
    assertThat(answer.path("failed").asInt()).isEqualTo(1_000);
    assertThat(described(answer))
        .containsExactly(
            "ASR_FAILED 400 0.4 398",
            "ENGINE_BUSY 250 0.25 250",
            "STORAGE_FAILED 200 0.2 200",
            "TRANSLATE_FAILED 100 0.1 100",
            "NO_AUDIO 50 0.05 0");
    JsonNode commonest = http.get(CAUSES + "?limit=1").json();
    assertThat(commonest.path("items")).hasSize(1);
    assertThat(commonest.path("causes").asInt()).isEqualTo(5);
    assertThat(commonest.path("retryable").asInt()).isEqualTo(948);
    String first = "cause=" + answer.at("/items/0/fingerprint").asString();
    assertThat(failed(first + "&retryable=true")).isEqualTo(398);
    assertThat(failed(first + "&retryable=false")).isEqualTo(2);
  }

  /** In one transaction, so that no dispatcher sees them waiting. */
  private void fail(List<AssetId> assets, Injected cause) {
    List<NewJob> wanted =
        assets.stream().map(asset -> new NewJob(asset, JobOptions.DEFAULT, 0, null)).toList();
    store.inTransaction(
        () -> {
          int number = 0;
          for (JobRow job : store.jobs().create(owner.caller(), wanted, true)) {
            number++;
            String message = cause.message().formatted(number, number * 7);
            store.jobs().fail(job.id(), cause.code(), cause.step(), 3, message);
          }
          return number;
        });
  }

  private static List<String> described(JsonNode answer) {
    return answer
        .path("items")
        .valueStream()
        .map(
            item ->
                "%s %d %s %d"
                    .formatted(
                        item.path("code").asString(),
                        item.path("count").asInt(),
                        item.path("share").asDouble(),
                        item.path("retryable").asInt()))
        .toList();
  }

  private int failed(String filter) {
    return http.get("/api/jobs/counts?" + filter).json().path("failed").asInt();
  }
}
