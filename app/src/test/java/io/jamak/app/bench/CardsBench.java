package io.jamak.app.bench;

import io.jamak.app.product.Commands;
import io.jamak.app.product.Product;
import io.jamak.app.product.UploadScreen;
import io.jamak.app.product.WatchedPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * P13, U2: from the drop of files to the paint of their first card, each time in a page that was
 * loaded for it, and before the server answers.
 */
final class CardsBench implements Bench.Measurement {
  private static final int ROUNDS = 20;
  private static final int SIZE = 200_000;

  @Override
  public void run(Path folder) throws Exception {
    try (Product product = Product.up(folder.resolve("home"), Map.of());
        WatchedPage page = new WatchedPage(product.url())) {
      UploadScreen screen = new UploadScreen(page.browser(), video(folder));
      measure(page, screen, 10);
      measure(page, screen, 250);
    }
  }

  private static void measure(WatchedPage page, UploadScreen screen, int files) {
    List<Double> paints = new ArrayList<>();
    List<Double> tasks = new ArrayList<>();
    double cards = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Double> figures = drop(page, screen, files, round);
      paints.add(figures.get(0));
      cards = figures.get(1);
      tasks.add(figures.get(2));
    }
    Report.bounded(
        "P13 drop of %d to first card".formatted(files),
        Report.percentile(paints, 0.95),
        "p95 %%.0f ms, median %.0f ms of %d".formatted(Report.median(paints), ROUNDS),
        100,
        300,
        "ms");
    Report.note(
        "%.0f cards in the first frame; longest task of the second after: median %.0f, most %.0f ms",
        cards, Report.median(tasks), Report.percentile(tasks, 1));
  }

  private static List<Double> drop(WatchedPage page, UploadScreen screen, int files, int round) {
    screen.forget();
    page.load();
    screen.ready();
    screen.hold("**/api/uploads/**");
    List<String> names =
        IntStream.range(0, files).mapToObj(i -> "r%d-%d.mp4".formatted(round, i)).toList();
    names.forEach(name -> screen.make(name, SIZE));
    List<Double> figures = page.ask("drop(it)", names);
    page.browser().page().unrouteAll();
    return figures;
  }

  /** One second, so that posters are read too. */
  private static Path video(Path folder) {
    Path file = folder.resolve("one-second.mp4");
    Commands.tool(
        ("ffmpeg -nostdin -v error -f lavfi -i testsrc=s=640x360:d=1:r=25 -c:v libx264 "
                + "-preset ultrafast -pix_fmt yuv420p "
                + file)
            .split(" "));
    return file;
  }
}
