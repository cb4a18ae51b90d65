package io.jamak.app.bench;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * P3: a job on a ten-minute talk against a shell loop of the same commands, in turn. Each product
 * is a new one, for nothing may be known already, and has ended a few short jobs: a service runs
 * for days, and a JVM's first minute is what {@link StartBench} is about.
 */
final class OverheadBench implements Bench.Measurement {
  private static final int ROUNDS = 3;
  private static final int SHORT_JOBS = 5;

  @Override
  public void run(Path folder) throws Exception {
    Path media = Media.longTalk(folder, 14);
    ShellLoop shell = ShellLoop.prepare(folder.resolve("shell"), media);
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      ours.add(job(folder.resolve("home-" + round), media));
      theirs.add(Clock.seconds(shell::run));
    }
    double job = Report.median(ours);
    double loop = Report.median(theirs);
    Report.figure(
        "P3 job over shell loop",
        "%s over %s: %.3f, %+.2f s"
            .formatted(Report.all(ours, "s"), Report.all(theirs, "s"), job / loop, job - loop),
        job <= loop * 1.03 + 0.5,
        "<= 3 % + 0.5 s".replace("%", "percent"));
  }

  private static double job(Path home, Path media) throws Exception {
    try (Product product = Product.up(home, Map.of())) {
      ApiClient api = ApiClient.of(product);
      for (int i = 0; i < SHORT_JOBS; i++) {
        Path clip = ThroughputBench.distinct(home.resolveSibling("clips"), "clip-" + i);
        api.run(api.upload(clip, "clip.mp4", "video/mp4"), Map.of());
      }
      api.awaitAllEnded(Duration.ofMinutes(5));
      String asset = api.upload(media, "talk.mp4", "video/mp4");
      api.awaitAsset(asset, "thumbnailUrl", Duration.ofMinutes(1));
      String job = api.run(asset, Map.of());
      api.awaitAllEnded(Duration.ofMinutes(15));
      return api.lasted(job).toMillis() / 1000.0;
    }
  }
}
