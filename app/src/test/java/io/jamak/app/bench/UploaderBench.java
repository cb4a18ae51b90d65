package io.jamak.app.bench;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import io.jamak.app.product.WatchedPage;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * P9: three files by our uploader against curl with the same parts over as many connections, on a
 * line without limits; and what of their bytes the app server carried.
 */
final class UploaderBench implements Bench.Measurement {
  private static final int ROUNDS = 5;
  private static final int FILES = 3;
  private static final long BYTES = 160L << 20;
  private static final int CONNECTIONS = 6;

  @Override
  public void run(Path folder) throws Exception {
    try (Product product =
            Product.up(folder.resolve("home"), Map.of(), "--jamak.queues=flow,speech,language");
        CountingProxy app = new CountingProxy(URI.create(product.url()));
        WatchedPage page = new WatchedPage(app.url())) {
      ApiClient api = ApiClient.of(product);
      ScreenUpload screen = new ScreenUpload(api, page, Media.sample("frog.mp4", folder));
      measure(screen, new CurlUpload(api, folder), app, files(folder));
    }
  }

  private static void measure(
      ScreenUpload screen, CurlUpload curl, CountingProxy app, List<Path> files) throws Exception {
    double megabytes = FILES * BYTES / 1e6;
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> bares = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      double other = megabytes / curl.send(files, CONNECTIONS);
      screen.open();
      long before = app.carried();
      double own = megabytes / screen.send(files, curl.parts());
      double share = (app.carried() - before) / 1e4 / megabytes;
      double bare = megabytes / bare(screen, curl, files);
      Report.note(
          "our uploader %.0f MB/s, bare requests of the same browser %.0f, curl %.0f%s",
          own, bare, other, round < 0 ? " (warming up)" : "");
      if (round >= 0) {
        ours.add(own);
        theirs.add(other);
        bares.add(own / bare);
        ratios.add(own / other);
        shares.add(share);
      }
    }
    report(ours, theirs, ratios);
    double best = Report.median(bares);
    Report.figure("P9 our uploader / bare browser", "%.2f".formatted(best), best >= 0.8, ">= 0.8");
    appShare(Report.percentile(shares, 1));
  }

  private static double bare(ScreenUpload screen, CurlUpload curl, List<Path> files)
      throws Exception {
    screen.open();
    List<JsonNode> sessions = curl.open(files);
    double seconds = screen.bare(files, sessions);
    curl.abort(sessions);
    return seconds;
  }

  private static void report(List<Double> ours, List<Double> theirs, List<Double> ratios) {
    double ratio = Report.median(ratios);
    Report.figure(
        "P9 our uploader / curl",
        "%.2f (%.0f / %.0f MB/s, medians; ratios %s)"
            .formatted(
                ratio, Report.median(ours), Report.median(theirs), Report.all(ratios, "").strip()),
        ratio >= 0.8,
        ">= 0.8");
  }

  /** Prints the largest share, in percent. */
  static void appShare(double percent) {
    Report.figure(
        "P9 bytes that the app server carried", "%.3f %%".formatted(percent), percent < 1, "< 1 %");
  }

  private static List<Path> files(Path folder) throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < FILES; i++) {
      files.add(ScreenUpload.video(folder, "large-" + i + ".mp4", BYTES));
    }
    return files;
  }
}
