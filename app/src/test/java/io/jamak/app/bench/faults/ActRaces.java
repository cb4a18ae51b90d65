package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.product.ApiClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Thirty-two people cancel, retry, rename and correct the same job at once. */
final class ActRaces implements Fault {
  private static final int PEOPLE = 32;
  private static final int ROUNDS = 6;

  @Override
  public String name() {
    return "act-races";
  }

  @Override
  public String promise() {
    return "cancel, retry, rename, options and correction raced by 32: no 5xx, one end each";
  }

  @Override
  public boolean isQuick() {
    return true;
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    int broken = 0;
    int retries = 0;
    try (Bed bed = lab.onParts(Map.of())) {
      for (int round = 0; round < ROUNDS; round++) {
        String asset = bed.clip();
        String done = bed.run(asset, Map.of("sourceLang", "en", "outputFormats", List.of("srt")));
        JsonNode ended = bed.api().awaitEnd(done, Duration.ofMinutes(1));
        String running = bed.run(asset, Map.of("sourceLang", "de"));
        for (ApiClient.Answer answer : race(bed, asset, ended, running)) {
          broken += answer.status() >= 500 ? 1 : 0;
          JsonNode made = answer.body().path("job").path("id");
          if (answer.status() == 201 && !made.isMissingNode()) {
            retries++;
            bed.history().accepted(made.asString());
          }
        }
      }
      return bed.healed(
          "%d answers of 5xx, %d retries accepted".formatted(broken, retries),
          broken == 0,
          Duration.ofMinutes(2));
    }
  }

  private static List<ApiClient.Answer> race(Bed bed, String asset, JsonNode ended, String running)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(PEOPLE);
    List<Future<ApiClient.Answer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int person = 0; person < PEOPLE; person++) {
        Callable<ApiClient.Answer> act = act(bed, asset, ended, running, person);
        answers.add(
            threads.submit(
                () -> {
                  start.await();
                  return act.call();
                }));
      }
      List<ApiClient.Answer> all = new ArrayList<>();
      for (Future<ApiClient.Answer> answer : answers) {
        all.add(answer.get());
      }
      return all;
    }
  }

  private static Callable<ApiClient.Answer> act(
      Bed bed, String asset, JsonNode ended, String running, int person) {
    ApiClient api = bed.api();
    String done = ended.get("job").get("id").asString();
    return switch (person % 6) {
      case 0 -> () -> bed.cancel(running).answer();
      case 1 -> () -> api.send("POST", "/api/jobs/" + running + "/retry", Map.of());
      case 2 -> () -> api.send("POST", "/api/jobs/" + done + "/retry", Map.of());
      case 3 ->
          () -> api.send("PATCH", "/api/assets/" + asset, Map.of("filename", person + ".mp4"));
      case 4 ->
          () ->
              api.send(
                  "PATCH",
                  "/api/jobs/bulk",
                  Map.of("jobIds", List.of(running), "priority", person % 10));
      default -> () -> api.send("PUT", "/api/jobs/" + done + "/cues/en", correction(ended, person));
    };
  }

  private static Map<String, ?> correction(JsonNode ended, int person) {
    String output =
        ended
            .get("outputs")
            .valueStream()
            .filter(one -> one.get("type").asString().equals("srt"))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asString();
    return Map.of(
        "outputId",
        output,
        "cues",
        List.of(Map.of("index", 0, "startMs", 100, "lines", List.of("by person " + person))));
  }
}
