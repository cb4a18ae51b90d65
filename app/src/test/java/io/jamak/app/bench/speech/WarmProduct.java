package io.jamak.app.bench.speech;

import io.jamak.app.bench.ProcessorTime;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A new product, for nothing may be known already, that has ended a few short jobs: a service runs
 * for days, and a JVM's first minute is another measurement.
 */
final class WarmProduct implements AutoCloseable {
  private static final int SHORT_JOBS = 5;
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final Product product;
  private final ApiClient api;

  private WarmProduct(Product product) {
    this.product = product;
    this.api = ApiClient.of(product);
  }

  /** Starts one and warms it up with as many jobs at a time as it takes. */
  static WarmProduct up(Path home, Map<String, String> settings, Path clips) {
    WarmProduct warm = new WarmProduct(Product.up(home, settings));
    for (int i = 0; i < SHORT_JOBS; i++) {
      Path clip = another(Media.sample("talk.mp4", clips), 2, clips.resolve("clip-" + i + ".mp4"));
      warm.api.run(warm.api.upload(clip, "clip.mp4", "video/mp4"), Map.of("sourceLang", "en"));
    }
    warm.api.awaitAllEnded(LIMIT);
    return warm;
  }

  /** The first seconds of a video as a file whose content no other has. */
  static Path another(Path video, int seconds, Path target) {
    Commands.tool(
        ("ffmpeg -nostdin -v error -y -t "
                + seconds
                + " -i "
                + video
                + " -c copy -metadata comment=")
            .concat(UUID.randomUUID() + " " + target)
            .split(" "));
    return target;
  }

  /**
   * What one job took.
   *
   * @param wall seconds from queued to ended, as its row says
   * @param cpu seconds of all processes of the product meanwhile
   * @param words that were heard
   */
  record Run(double wall, double cpu, String words) {}

  /** Recognises a file of English whose facts and thumbnail are made before. */
  Run job(Path media) {
    String asset = api.upload(media, "long.mp4", "video/mp4");
    api.awaitAsset(asset, "thumbnailUrl", LIMIT);
    double before = ProcessorTime.ofTree(product.handle());
    String job = api.run(asset, Map.of("sourceLang", "en", "outputFormats", List.of("srt", "txt")));
    api.awaitAllEnded(LIMIT);
    double cpu = ProcessorTime.ofTree(product.handle()) - before;
    JsonNode ended = api.awaitEnd(job, LIMIT);
    return new Run(api.lasted(job).toMillis() / 1000.0, cpu, api.original(ended, "txt"));
  }

  Product product() {
    return product;
  }

  ApiClient api() {
    return api;
  }

  @Override
  public void close() {
    product.close();
  }
}
