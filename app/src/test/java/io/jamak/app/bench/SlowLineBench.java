package io.jamak.app.bench;

import io.jamak.app.product.Addresses;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import io.jamak.app.product.WatchedPage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * P9: one file of 100 MB over a line that gives each connection 20 Mbit/s and takes 40 ms there and
 * back: our uploader against the same parts sent one after another.
 */
final class SlowLineBench implements Bench.Measurement {
  private static final int ROUNDS = 2;
  private static final long BYTES = 100_000_000;
  private static final long BITS_A_SECOND = 20_000_000;

  @Override
  public void run(Path folder) throws Exception {
    try (SlowLine line = new SlowLine(BITS_A_SECOND, Duration.ofMillis(40));
        Product product =
            Product.up(
                folder.resolve("home"),
                Map.of("JAMAK_S3_PUBLIC_ENDPOINT", line.url()),
                "--jamak.queues=flow,speech,language");
        CountingProxy app = new CountingProxy(URI.create(product.url()));
        WatchedPage page = new WatchedPage(app.url())) {
      line.leadTo(
          URI.create(Objects.requireNonNull(Addresses.of(product).get("JAMAK_S3_ENDPOINT"))));
      ApiClient api = ApiClient.of(product);
      ScreenUpload screen = new ScreenUpload(api, page, Media.sample("frog.mp4", folder));
      Path file = ScreenUpload.video(folder, "hundred.mp4", BYTES);
      measure(screen, new CurlUpload(api, folder), app, List.of(file));
    }
  }

  private static void measure(
      ScreenUpload screen, CurlUpload curl, CountingProxy app, List<Path> file) throws Exception {
    List<Double> ratios = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double sequential = curl.send(file, 1);
      screen.open();
      long before = app.carried();
      double own = screen.send(file, curl.parts());
      shares.add((app.carried() - before) * 100.0 / BYTES);
      ratios.add(sequential / own);
      Report.note("one after another %.1f s, our uploader %.1f s", sequential, own);
    }
    double ratio = Report.median(ratios);
    Report.figure(
        "P9 100 MB, 20 Mbit/s a connection",
        "%.2f times as fast as parts in sequence".formatted(ratio),
        ratio >= 3,
        ">= 3");
    UploaderBench.appShare(Report.percentile(shares, 1));
  }
}
