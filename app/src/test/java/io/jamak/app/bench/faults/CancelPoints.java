package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import io.jamak.app.bench.faults.bed.Pauses;
import io.jamak.app.bench.faults.bed.Storages;
import io.jamak.app.bench.faults.proxy.S3Proxy;
import io.jamak.app.bench.faults.proxy.StorageFault;
import io.jamak.app.product.Clips;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A cancel at each of twelve points of a job. A storage that takes a quarter of a second for each
 * answer makes every step long enough to be met.
 */
final class CancelPoints implements Fault {
  private static final Duration LIMIT = Duration.ofMinutes(6);

  private static final Set<String> ENDED = Set.of("succeeded", "failed", "canceled");

  /** Where a job is when it is canceled: a step and a part of it, as the timeline names them. */
  private static final List<Point> POINTS =
      List.of(
          new Point("before the start", "", ""),
          new Point("probe", "PROBE", ""),
          new Point("extraction", "EXTRACT_AUDIO", ""),
          new Point("cut", "CUT", ""),
          new Point("first piece", "TRANSCRIBE", "1/"),
          new Point("second piece", "TRANSCRIBE", "2/"),
          new Point("merge", "MERGE", ""),
          new Point("compose", "COMPOSE", ""),
          new Point("translate", "TRANSLATE", ""),
          new Point("write", "WRITE_OUTPUTS", ""),
          new Point("usage", "RECORD_USAGE", ""),
          new Point("after the end", "END", ""));

  @Override
  public String name() {
    return "cancel-points";
  }

  @Override
  public String promise() {
    return "cancel at 12 points: CANCELED or SUCCEEDED as it was answered, nothing billed after an accepted one";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (S3Proxy proxy = S3Proxy.to(lab.address("JAMAK_S3_ENDPOINT"), 42);
        Bed bed = lab.onParts(Storages.through(proxy, lab));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> assets = new ArrayList<>();
      for (Point _ : POINTS) {
        assets.add(bed.upload(Clips.distinct(bed.folder(), 39, "long-" + assets.size())));
      }
      proxy.delay(Duration.ofMillis(250));
      proxy.befall(StorageFault.SLOW, 1);
      List<Future<String>> seen = new ArrayList<>();
      for (int i = 0; i < POINTS.size(); i++) {
        Point point = POINTS.get(i);
        String asset = assets.get(i);
        seen.add(threads.submit(() -> cancelAt(bed, asset, point)));
      }
      List<String> wrong = new ArrayList<>();
      Map<String, Integer> ends = new TreeMap<>();
      for (Future<String> one : seen) {
        String end = one.get();
        ends.merge(end.startsWith("WRONG") ? "WRONG" : end, 1, Integer::sum);
        if (end.startsWith("WRONG")) {
          wrong.add(end);
        }
      }
      proxy.heal();
      return bed.healed(
          ends + (wrong.isEmpty() ? "" : " " + wrong), wrong.isEmpty(), Duration.ofMinutes(1));
    }
  }

  private static String cancelAt(Bed bed, String asset, Point point) {
    String job =
        bed.run(asset, Map.of("sourceLang", "en", "translate", true, "targetLang", List.of("es")));
    Pauses.until(job + " at " + point.words(), LIMIT, () -> point.isReached(bed, job));
    String answer = bed.cancel(job).outcome();
    String end = bed.api().awaitEnd(job, LIMIT).get("job").get("status").asString();
    String wanted = answer.equals("done") ? "canceled" : "succeeded";
    long billed =
        bed.count(
            "select coalesce(sum(processing_ms + translation_ms), 0)::bigint from usage_records where job_id = '"
                + job
                + "'");
    boolean right = end.equals(wanted) && (billed == 0) == wanted.equals("canceled");
    return right
        ? answer + " and " + end
        : "WRONG at %s: answered %s, ended %s, billed %d ms"
            .formatted(point.words(), answer, end, billed);
  }

  private record Point(String words, String step, String part) {
    boolean isReached(Bed bed, String job) {
      if (step.isEmpty()) {
        return true;
      }
      if (step.equals("END")) {
        return bed.history().status(job).equals("succeeded");
      }
      if (ENDED.contains(bed.history().status(job))) {
        return true; // the last steps may be over before anybody sees them
      }
      return bed.count(
              "select count(*) from events where entity_id = '%s' and payload_json->>'step' = '%s' and payload_json->>'part' like '%s%%'"
                  .formatted(job, step, part))
          > 0;
    }
  }
}
