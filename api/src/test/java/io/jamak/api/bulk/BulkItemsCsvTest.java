package io.jamak.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Eventually;
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

@HttpTest
class BulkItemsCsvTest {
  private static final String ACTIONS = "/api/bulk-actions";

  private final Store store;
  private final People.Person owner;
  private final Http http;

  BulkItemsCsvTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void each_job_has_its_row_with_the_reason_in_words() {
    AssetId asset = Seed.uploaded(store, owner.caller(), "a.mp4");
    JobId draft = Seed.job(store, owner.caller(), asset, false).id();
    JobId unknown = JobId.next();
    String body = "{'kind':'cancel','jobIds':['" + draft + "','" + unknown + "']}";
    String path = ACTIONS + "/" + http.post(ACTIONS, body).json().path("id").asString();
    Eventually.until("done", () -> http.get(path).json().path("status").asString().equals("done"));

    List<String> rows = http.get(path + "/items.csv").body().lines().toList();

    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst()).isEqualTo("\uFEFFjobId,outcome,code,message,newJobId,reason");
    assertThat(rows.get(1)).isEqualTo(draft + ",done,,,,");
    assertThat(rows.get(2)).startsWith(unknown + ",failed,NOT_FOUND,").endsWith(".");
  }

  @Test
  void a_table_of_another_workspace_is_none() {
    assertThat(http.get(ACTIONS + "/" + JobId.next() + "/items.csv").problem())
        .isEqualTo("404 NOT_FOUND");
  }

  @Test
  void what_a_set_allows_is_counted_for_all_acts_at_once() {
    AssetId asset = Seed.uploaded(store, owner.caller(), "a.mp4");
    Seed.job(store, owner.caller(), asset, false);
    JobId finished = Seed.running(store, owner.caller(), asset);
    Seed.finish(store, finished);
    Seed.running(store, owner.caller(), asset);

    assertThat(http.post(ACTIONS + "/eligible", "{'filter':{}}").body())
        .isEqualToIgnoringWhitespace(
            "{\"cancel\":2,\"retry\":0,\"run\":1,\"tag\":3,\"priority\":1}");
    assertThat(http.post(ACTIONS + "/eligible", "{'jobIds':['" + finished + "']}").body())
        .isEqualToIgnoringWhitespace(
            "{\"cancel\":0,\"retry\":0,\"run\":0,\"tag\":1,\"priority\":0}");
    assertThat(http.post(ACTIONS + "/eligible", "{}").problem()).isEqualTo("400 BAD_REQUEST");
  }
}
