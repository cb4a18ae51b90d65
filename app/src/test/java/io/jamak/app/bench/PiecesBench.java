package io.jamak.app.bench;

import io.jamak.app.product.Addresses;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** P12: one long video with two piece workers against one; the words must be the same. */
final class PiecesBench implements Bench.Measurement {
  private static final Map<String, String> ONE_SLOT = Map.of("JAMAK_SPEECH_SLOTS", "1");
  private static final int ROUNDS = 3;

  @Override
  public void run(Path folder) throws Exception {
    Path media = Media.longTalk(folder, 8);
    List<Double> one = new ArrayList<>();
    List<Double> two = new ArrayList<>();
    boolean same = true;
    for (int round = 0; round < ROUNDS; round++) {
      Run single = measure(folder.resolve("one-" + round), media, false);
      Run pair = measure(folder.resolve("two-" + round), media, true);
      one.add(single.seconds);
      two.add(pair.seconds);
      same &= single.words.equals(pair.words);
    }
    double ratio = Report.median(one) / Report.median(two);
    Report.figure(
        "P12 two piece workers over one",
        "%s over %s: %.2f x, same words: %s"
            .formatted(Report.all(one, "s"), Report.all(two, "s"), ratio, same),
        ratio >= 1.6 && same,
        ">= 1.6 x, same words");
  }

  private record Run(double seconds, String words) {}

  private static Run measure(Path folder, Path media, boolean second) {
    try (Product product = Product.up(folder.resolve("first"), ONE_SLOT)) {
      if (!second) {
        return job(product, media);
      }
      try (Product helper =
          Product.up(
              folder.resolve("second"),
              Addresses.of(product, ONE_SLOT),
              "--jamak.roles=worker",
              "--jamak.queues=speech")) {
        return job(product, media);
      }
    }
  }

  private static Run job(Product product, Path media) {
    ApiClient api = ApiClient.of(product);
    String asset = api.upload(media, "long.mp4", "video/mp4");
    api.awaitAsset(asset, "thumbnailUrl", Duration.ofMinutes(1));
    String job = api.run(asset, Map.of("outputFormats", List.of("txt")));
    api.awaitAllEnded(Duration.ofMinutes(10));
    JsonNode ended = api.awaitEnd(job, Duration.ofSeconds(1));
    return new Run(api.lasted(job).toMillis() / 1000.0, api.output(ended, "txt", "en"));
  }
}
