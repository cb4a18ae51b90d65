package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Eventually;
import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;

/** Spring stops and starts what it runs, as when a context waits while another is in use. */
@HttpTest
class BulkWorkerTest {
  private final Store store;
  private final SmartLifecycle worker;
  private final People.Person owner;
  private final Http http;

  BulkWorkerTest(
      Store store,
      @Qualifier("bulkWorker") SmartLifecycle worker,
      People people,
      @LocalServerPort int port) {
    this.store = store;
    this.worker = worker;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void a_worker_that_was_stopped_serves_again_once_it_is_started() {
    JobId draft =
        Seed.job(store, owner.caller(), Seed.uploaded(store, owner.caller(), "a.mp4"), false).id();
    worker.stop();
    assertThat(worker.isRunning()).isFalse();
    worker.start();

    String body = "{'kind':'cancel','jobIds':['" + draft + "']}";
    String id = http.post("/api/bulk-actions", body).json().path("id").asString();

    Eventually.until(
        "done",
        () -> http.get("/api/bulk-actions/" + id).json().path("status").asString().equals("done"));
  }
}
