package io.jamak.app.bench;

import io.jamak.app.product.Addresses;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Product;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** P10: what a worker reads from storage for facts and thumbnail of an upload of 300 MB. */
final class ThumbnailBench implements Bench.Measurement {
  private static final int ROUNDS = 3;

  @Override
  public void run(Path folder) throws Exception {
    try (Product web =
        Product.up(folder.resolve("web"), Map.of(), "--jamak.queues=flow,speech,language")) {
      String s3 = Objects.requireNonNull(Addresses.of(web).get("JAMAK_S3_ENDPOINT"));
      try (CountingProxy storage = new CountingProxy(URI.create(s3));
          Product _ =
              Product.up(
                  folder.resolve("media"),
                  Addresses.of(web, Map.of("JAMAK_S3_ENDPOINT", storage.url())),
                  "--jamak.roles=worker",
                  "--jamak.queues=media")) {
        measure(folder, ApiClient.of(web), storage, "index at the end", List.of());
        measure(
            folder, ApiClient.of(web), storage, "index first", List.of("-movflags", "+faststart"));
      }
    }
  }

  private static void measure(
      Path folder, ApiClient api, CountingProxy storage, String what, List<String> options) {
    List<Double> shares = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Path video = video(folder, what.replace(' ', '-') + round, options);
      long before = storage.answered();
      String asset = api.upload(video, "large.mp4", "video/mp4");
      long from = System.nanoTime();
      api.awaitAsset(asset, "thumbnailUrl", Duration.ofMinutes(2));
      seconds.add((System.nanoTime() - from) / 1e9);
      shares.add(100.0 * (storage.answered() - before) / video.toFile().length());
    }
    double share = Report.median(shares);
    Report.figure(
        "P10 bytes of 300 MB, " + what,
        "%.1f %% of %s, in %s".formatted(share, Report.all(shares, "%"), Report.all(seconds, "s")),
        share <= 6,
        "<= 6 %");
  }

  /** Five minutes at 8 Mbit/s, of which every copy differs. */
  private static Path video(Path folder, String name, List<String> options) {
    Path clip = folder.resolve("clip.mp4");
    if (!Files.exists(clip)) {
      ffmpeg(
          ("-f lavfi -i testsrc2=s=1280x720:r=25:d=30 -f lavfi -i sine=f=300:d=30 -c:v libx264"
                  + " -preset ultrafast -g 125 -b:v 8M -minrate 8M -maxrate 8M -bufsize 8M"
                  + " -nal-hrd cbr -pix_fmt yuv420p -c:a aac")
              .split(" "),
          clip);
    }
    List<String> arguments = new ArrayList<>(List.of("-stream_loop", "9", "-i", clip.toString()));
    arguments.addAll(List.of("-c", "copy", "-metadata", "comment=" + System.nanoTime()));
    arguments.addAll(options);
    Path video = folder.resolve(name + ".mp4");
    ffmpeg(arguments.toArray(String[]::new), video);
    return video;
  }

  private static void ffmpeg(String[] arguments, Path target) {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
    command.addAll(List.of(arguments));
    command.add(target.toString());
    Commands.tool(command.toArray(String[]::new));
  }
}
