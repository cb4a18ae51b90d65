package io.jamak.app.bench.live;

import io.jamak.api.security.Tokens;
import io.jamak.app.bench.Clock;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Database;
import io.jamak.app.product.Product;
import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Programs of one workspace that change a job each, again and again. */
record Writers(ApiClient api, List<String> jobs) {
  private static final int WRITES = 100;

  /** So many, in a workspace of their own. */
  static Writers of(Product product, int count) {
    DataSource database = Database.ofOwner(product);
    Store store = Store.open(database);
    Caller caller = Seed.owner(database);
    AssetId asset = Seed.uploaded(store, caller, "written.mp4");
    List<String> jobs =
        Stream.generate(() -> Seed.job(store, caller, asset, false).id().toString())
            .limit(count)
            .toList();
    String token = Tokens.next();
    store.accounts().createToken(caller.userId(), caller.workspaceId(), "w", Tokens.sha256(token));
    return new Writers(new ApiClient(product.url(), token), jobs);
  }

  double actsASecond() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(jobs.size())) {
      double seconds =
          Clock.seconds(
              () -> {
                List<Future<?>> all = new ArrayList<>();
                jobs.forEach(id -> all.add(writers.submit(() -> write(id))));
                for (Future<?> one : all) {
                  one.get();
                }
              });
      return jobs.size() * WRITES / seconds;
    }
  }

  private void write(String job) {
    for (int i = 0; i < WRITES; i++) {
      prioritise(api, job, 1 + i % 2);
    }
  }

  /** An act that everybody of the workspace is told of. */
  static void prioritise(ApiClient api, String job, int priority) {
    ApiClient.Answer answer =
        api.send("PATCH", "/api/jobs/bulk", Map.of("jobIds", List.of(job), "priority", priority));
    if (answer.status() != 200) {
      throw new IllegalStateException("priority of " + job + ": " + answer.text());
    }
  }
}
