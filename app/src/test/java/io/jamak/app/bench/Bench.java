package io.jamak.app.bench;

import io.jamak.app.bench.acts.BulkBench;
import io.jamak.app.bench.acts.ZipBench;
import io.jamak.app.bench.faults.FaultSuite;
import io.jamak.app.bench.lists.ListsBench;
import io.jamak.app.bench.live.StreamBench;
import io.jamak.app.bench.speech.FirstWordsBench;
import io.jamak.app.bench.speech.GhostsBench;
import io.jamak.app.bench.speech.OverheadBench;
import io.jamak.app.bench.speech.PiecesBench;
import io.jamak.app.bench.speech.RivalBench;
import io.jamak.app.bench.speech.TimesBench;
import io.jamak.app.bench.speech.WordsBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code ./jamak bench [NAME ...]}: runs the named measurements, or all of them, and prints both
 * sides, ratio and goal.
 */
public final class Bench {
  private static final String FAULTS = "faults";

  private Bench() {}

  /**
   * Exit status 0 also where a goal was missed: a figure is news, not an error. After {@code
   * faults} come names of faults, and there a promise that does not hold is an error.
   */
  public static void main(String[] names) throws Exception {
    Map<String, Measurement> all = new LinkedHashMap<>();
    all.put("start", new StartBench());
    all.put("cancel", new CancelBench());
    all.put("bulk", new BulkBench());
    all.put("zip", new ZipBench());
    all.put("throughput", new ThroughputBench());
    all.put("pieces", new PiecesBench());
    all.put("overhead", new OverheadBench());
    all.put("rival", new RivalBench());
    all.put("words", new WordsBench());
    all.put("times", new TimesBench());
    all.put("first-words", new FirstWordsBench());
    all.put("ghosts", new GhostsBench());
    all.put("thumbnail", new ThumbnailBench());
    all.put("lists", new ListsBench());
    all.put("stream", new StreamBench());
    all.put("cards", new CardsBench());
    all.put("grid", new GridBench());
    all.put("jobs", new JobsScreenBench());
    all.put("uploader", new UploaderBench());
    all.put("office-line", new OfficeLineBench());
    all.put("slow-line", new SlowLineBench());
    if (names.length > 0 && names[0].equals(FAULTS)) {
      System.exit(FaultSuite.run(List.of(names).subList(1, names.length)));
    }
    List<String> wanted = names.length == 0 ? List.copyOf(all.keySet()) : List.of(names);
    for (String name : wanted) {
      Measurement measurement = all.get(name);
      if (measurement == null) {
        System.err.println(
            "bench: " + name + " (expected: " + FAULTS + " or one of " + all.keySet() + ")");
        System.exit(2);
        return;
      }
      Path folder = Files.createTempDirectory("jamak-bench-" + name);
      Report.title(name);
      measurement.run(folder);
      delete(folder);
    }
  }

  /** Some leave gigabytes. */
  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }

  /** One question, answered in figures. */
  public interface Measurement {
    /** Measures with files of its own under {@code folder} and prints through {@link Report}. */
    void run(Path folder) throws Exception;
  }
}
