package io.jamak.api.job.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Eventually;
import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.Seed;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.piece.PieceAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The words of a running job, whose workflow here has finished three pieces, the last one first.
 */
@HttpTest
class DraftTest {
  private final Store store;
  private final BlobStore blobs;
  private final People.Person owner;
  private final Http http;

  DraftTest(Store store, BlobStore blobs, People people, @LocalServerPort int port) {
    this.store = store;
    this.blobs = blobs;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void finished_pieces_show_their_words_in_the_order_of_the_sound_also_where_one_was_removed() {
    heard("steps/heard-first", "en", "Hello", "there.");
    heard("steps/heard-third", "ja", "今日", "は。");
    JobId job = running();
    Eventually.until("workflow answers", () -> draft(job).size() == 2);

    JsonNode first = draft(job).path(0);
    assertThat(first.path("number").asInt()).isEqualTo(1);
    assertThat(first.path("text").asString()).isEqualTo("Hello there.");
    assertThat(first.path("language").asString()).isEqualTo("en");
    JsonNode third = draft(job).path(1);
    assertThat(third.path("number").asInt()).isEqualTo(3);
    assertThat(third.path("text").asString()).isEqualTo("今日は。");
    assertThat(third.path("fromMs").asInt()).isEqualTo(61_000);
    assertThat(third.path("toMs").asInt()).isEqualTo(90_000);
  }

  @Test
  void a_job_that_waits_or_has_no_workflow_has_no_words() {
    AssetId asset = Seed.uploaded(store, owner.caller(), "a.mp4");
    assertThat(draft(Seed.job(store, owner.caller(), asset, false).id())).isEmpty();
    assertThat(draft(Seed.running(store, owner.caller(), asset))).isEmpty();
  }

  private JobId running() {
    AssetId asset = Seed.uploaded(store, owner.caller(), "talk.mp4");
    JsonNode made = http.post("/api/jobs", "{'assetIds':['" + asset + "'],'mode':'queued'}").json();
    JobId job = JobId.parse(made.path("jobs").path(0).path("id").asString());
    store.jobs().start(job);
    return job;
  }

  private JsonNode draft(JobId job) {
    return http.get("/api/jobs/" + job + "/draft").json().path("pieces");
  }

  private void heard(String key, String language, String... texts) {
    List<Word> words = Stream.of(texts).map(text -> new Word(text, 0, 100, 1, null)).toList();
    PieceAnswer answer =
        new PieceAnswer(
            language, language, 1, 100, List.of(), words, List.of(), List.of(), List.of());
    blobs.put(key, answer.write().getBytes(StandardCharsets.UTF_8), "application/json");
  }
}
