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
 * P9 where a line is the limit: three files by our uploader against curl with the same parts and
 * connections, 500 Mbit/s in all and 10 ms there and back. Without a limit, as {@link
 * UploaderBench} has it, browser, server and curl share the processor, and a browser alone takes
 * more of it than curl.
 */
final class OfficeLineBench implements Bench.Measurement {
  private static final int ROUNDS = 3;
  private static final int FILES = 3;
  private static final int CONNECTIONS = 6;
  private static final long BYTES = 80L << 20;
  private static final long BITS_A_SECOND = 500_000_000;

  @Override
  public void run(Path folder) throws Exception {
    try (SlowLine line = new SlowLine(BITS_A_SECOND / CONNECTIONS, Duration.ofMillis(10));
        Product product =
            Product.up(
                folder.resolve("home"),
                Map.of("JAMAK_S3_PUBLIC_ENDPOINT", line.url()),
                "--jamak.queues=flow,speech,language");
        WatchedPage page = new WatchedPage(product.url())) {
      line.leadTo(
          URI.create(Objects.requireNonNull(Addresses.of(product).get("JAMAK_S3_ENDPOINT"))));
      ApiClient api = ApiClient.of(product);
      List<Path> files = new ArrayList<>();
      for (int i = 0; i < FILES; i++) {
        files.add(ScreenUpload.video(folder, "office-" + i + ".mp4", BYTES));
      }
      ScreenUpload screen = new ScreenUpload(api, page, Media.sample("frog.mp4", folder));
      measure(screen, new CurlUpload(api, folder), files);
    }
  }

  private static void measure(ScreenUpload screen, CurlUpload curl, List<Path> files)
      throws Exception {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double other = curl.send(files, CONNECTIONS);
      screen.open();
      double own = screen.send(files, curl.parts());
      Report.note("curl %.1f s, our uploader %.1f s", other, own);
      ratios.add(other / own);
    }
    double ratio = Report.median(ratios);
    Report.figure(
        "P9 our uploader / curl, 500 Mbit/s",
        "%.2f of %s".formatted(ratio, Report.all(ratios, "").strip()),
        ratio >= 0.8,
        ">= 0.8");
  }
}
