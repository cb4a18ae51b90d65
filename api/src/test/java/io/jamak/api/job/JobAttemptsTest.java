package io.jamak.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * What the detail of a job tells beyond its row: the attempts before and after it, and who did
 * what.
 */
@HttpTest
class JobAttemptsTest {
  private final Store store;
  private final People.Person owner;
  private final Http http;

  JobAttemptsTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void each_of_a_line_of_retries_names_all_of_them() {
    String first = finished("강의.mp4");
    String second = retried(first);
    http.post("/api/jobs/bulk/cancel", "{'jobIds':['" + second + "']}");
    String third = retried(second);
    String other = finished("b.mp4");

    for (String one : List.of(first, second, third)) {
      assertThat(attempts(one)).containsExactly(first, second, third);
    }
    assertThat(attempts(other)).containsExactly(other);
  }

  @Test
  void the_journal_names_who_did_it_and_nobody_for_workers() {
    JsonNode events = http.get("/api/jobs/" + finished("a.mp4")).json().path("events");

    assertThat(who(events, "JOB_CREATED")).isEqualTo(owner.caller().userId().toString());
    assertThat(who(events, "JOB_STARTED")).isEqualTo("null");
  }

  private static String who(JsonNode events, String type) {
    return events
        .valueStream()
        .filter(event -> event.path("type").asString().equals(type))
        .findFirst()
        .orElseThrow()
        .path("userId")
        .asString("null");
  }

  private String finished(String name) {
    AssetId asset = Seed.uploaded(store, owner.caller(), name);
    JobId job = Seed.running(store, owner.caller(), asset);
    Seed.finish(store, job);
    return job.toString();
  }

  private String retried(String id) {
    return http.post("/api/jobs/" + id + "/retry", "{}").json().path("job").path("id").asString();
  }

  private List<String> attempts(String id) {
    return http.get("/api/jobs/" + id)
        .json()
        .path("attempts")
        .valueStream()
        .map(attempt -> attempt.path("id").asString())
        .toList();
  }
}
