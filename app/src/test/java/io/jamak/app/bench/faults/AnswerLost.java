package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.bench.faults.proxy.TcpProxy;
import io.jamak.app.product.ApiClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The answer to a write gets lost; its client asks again, fifty times at once. */
final class AnswerLost implements Fault {
  private static final int TIMES = 50;

  @Override
  public String name() {
    return "answer-lost";
  }

  @Override
  public String promise() {
    return "repeated 50 times at once with one Idempotency-Key: same answer, one effect";
  }

  @Override
  public boolean isQuick() {
    return true;
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = lab.onParts(Map.of());
        TcpProxy line = TcpProxy.to(URI.create(bed.product().url()).getPort());
        HttpClient client = HttpClient.newHttpClient()) {
      String asset = bed.clip();
      String key = UUID.randomUUID().toString();
      String body = "{\"assetIds\":[\"" + asset + "\"],\"mode\":\"queued\"}";
      loseAnswer(client, line, request(bed.api(), "http://127.0.0.1:" + line.port(), key, body));
      HttpRequest again = request(bed.api(), bed.product().url(), key, body);
      Set<String> answers = new TreeSet<>();
      List<Future<HttpResponse<String>>> all = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < TIMES; i++) {
          all.add(threads.submit(() -> client.send(again, HttpResponse.BodyHandlers.ofString())));
        }
        for (Future<HttpResponse<String>> one : all) {
          answers.add(one.get().statusCode() + " " + one.get().body());
        }
      }
      long jobs = bed.count("select count(*) from jobs where asset_id = '" + asset + "'");
      bed.history().accepted(bed.text("select id from jobs where asset_id = '" + asset + "'"));
      return bed.healed(
          "%d different answers, %d jobs".formatted(answers.size(), jobs),
          answers.size() == 1 && answers.iterator().next().startsWith("201") && jobs == 1,
          Duration.ofMinutes(1));
    }
  }

  private static void loseAnswer(HttpClient client, TcpProxy line, HttpRequest request)
      throws Exception {
    var sent = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    Pauses.of(Duration.ofMillis(5));
    line.cut();
    sent.handle((answer, lost) -> true).get();
  }

  private static HttpRequest request(ApiClient api, String base, String key, String body) {
    return HttpRequest.newBuilder(URI.create(base + "/api/jobs"))
        .header("Authorization", "Bearer " + api.token())
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }
}
