package io.jamak.app.bench.acts;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.HeapInUse;
import io.jamak.app.bench.InstantEngine;
import io.jamak.app.bench.Report;
import io.jamak.app.bench.ResidentMemory;
import io.jamak.app.bench.ThroughputBench;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Database;
import io.jamak.app.product.Product;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;

/**
 * One archive of the files of a thousand jobs against one of ten: what the process keeps alive
 * while it writes them, as files are passed on and not gathered.
 */
public final class ZipBench implements Bench.Measurement {
  private static final int FEW = 10;
  private static final int MANY = 1_000;
  private static final int ROUNDS = 3;
  private static final double MOST_MORE_MIB = 20;

  /** Jobs like the first, with outputs that lie where its own do. */
  private static final String JOBS =
      """
      with first as (select * from jobs where id = '%s'),
      made as (
        insert into jobs (id, user_id, workspace_id, asset_id, filename, status, options_json, progress, created_at,
          queued_at, dispatched_at, started_at, finished_at)
        select uuidv7(), user_id, workspace_id, asset_id, 'zip ' || n || '.mp4', status, options_json, 100, created_at,
          queued_at, dispatched_at, started_at, finished_at
        from first, generate_series(1, %d) n returning id)
      insert into job_outputs (id, job_id, type, kind, language, storage_key, size_bytes, sha256)
      select uuidv7(), made.id, o.type, o.kind, o.language, o.storage_key, o.size_bytes, o.sha256
      from made, job_outputs o where o.job_id = (select id from first)""";

  @Override
  public void run(Path folder) throws Exception {
    try (InstantEngine engine = new InstantEngine();
        Product product = Product.up(folder.resolve("home"), ThroughputBench.instant(engine))) {
      ApiClient api = ApiClient.of(product);
      String asset = api.upload(Clips.distinct(folder, 2, "zip"), "zip.mp4", "video/mp4");
      String first = api.run(asset, Map.of("outputFormats", List.of("srt", "vtt", "txt", "json")));
      api.awaitEnd(first, Duration.ofMinutes(2));
      Database.execute(product, JOBS.formatted(first, MANY - 1));
      List<Double> more = new ArrayList<>();
      archive(product, api, FEW); // what a first one loads is not its own
      for (int round = 0; round < ROUNDS; round++) {
        Peak few = archive(product, api, FEW);
        Peak many = archive(product, api, MANY);
        Report.note(
            "heap in use %.1f / %.1f MiB, resident %.0f / %.0f MiB; %d files, %.1f s",
            few.heap(), many.heap(), few.resident(), many.resident(), many.files(), many.seconds());
        more.add(many.heap() - few.heap());
      }
      Report.figure(
          "zip of %,d jobs - of %d, heap".formatted(MANY, FEW),
          Report.all(more, "MiB"),
          Report.median(more) <= MOST_MORE_MIB,
          "<= 20 MiB");
    }
  }

  /** Reads slowly enough that it is weighed in the middle: after half of the entries. */
  private static Peak archive(Product product, ApiClient api, int jobs)
      throws IOException, InterruptedException {
    String ids = ids(api, jobs);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(product.url() + "/api/jobs/outputs.zip?jobIds=" + ids))
            .header("Authorization", "Bearer " + api.token())
            .build();
    long from = System.nanoTime();
    int files = 0;
    double heap = 0;
    double resident = 0;
    try (HttpClient client = HttpClient.newHttpClient();
        InputStream body = client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
        ZipInputStream zip = new ZipInputStream(body)) {
      while (zip.getNextEntry() != null) {
        zip.transferTo(java.io.OutputStream.nullOutputStream());
        if (++files == jobs * 2) {
          heap = HeapInUse.kibibytes(product.jvm()) / 1024.0;
          resident = ResidentMemory.ofProcess(product.jvm());
        }
      }
    }
    if (files != jobs * 4) {
      throw new IllegalStateException(files + " files (expected: " + jobs * 4 + ")");
    }
    return new Peak(heap, resident, files, (System.nanoTime() - from) / 1e9);
  }

  private static String ids(ApiClient api, int jobs) {
    List<String> all = new ArrayList<>();
    String cursor = "";
    while (all.size() < jobs) {
      JsonNode page = api.get("/api/jobs?status=succeeded&limit=100" + cursor);
      page.get("items").valueStream().map(job -> job.get("id").asString()).forEach(all::add);
      cursor = "&cursor=" + page.get("nextCursor").asString("");
    }
    return all.stream().limit(jobs).collect(Collectors.joining(","));
  }

  /** MiB in the middle of an archive, and what it was. */
  private record Peak(double heap, double resident, int files, double seconds) {}
}
