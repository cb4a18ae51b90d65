package io.jamak.app.bench.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A file system of its own, under one folder of the home, has no room left for a while. */
final class DiskFull implements Fault {
  private static final Duration FULL = Duration.ofSeconds(20);

  private final String folder;
  private final String promise;

  /** The folder of the home that is full. */
  DiskFull(String folder, String promise) {
    this.folder = folder;
    this.promise = promise;
  }

  @Override
  public String name() {
    return "disk-full-" + folder;
  }

  @Override
  public String promise() {
    return promise;
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = Bed.startUnder(lab.folder("bed"), this::mounted, Map.of())) {
      String before = bed.run(bed.clip(), Map.of());
      bed.history().awaitEnds(Duration.ofMinutes(1));
      String asset = bed.clip();
      Path filler = inside(bed).resolve("filler");
      fill(filler);
      String job = bed.run(asset, Map.of("sourceLang", "en"));
      Pauses.of(FULL);
      String meanwhile = bed.history().status(job);
      String told = bed.lastFailure(job);
      Files.delete(filler);
      bed.history().awaitEnds(Duration.ofMinutes(2));
      String after = bed.history().status(job);
      boolean logged = log(bed).contains(before) || folder.equals("scratch");
      return bed.healed(
          "full for %d s: %s, %s; then %s".formatted(FULL.toSeconds(), meanwhile, told, after),
          after.equals("succeeded")
              && (told.contains("DISK_FULL") || folder.equals("logs"))
              && logged,
          Duration.ofMinutes(2));
    }
  }

  private static String log(Bed bed) throws IOException {
    Path log =
        Path.of("/proc/" + bed.product().jvm().pid() + "/root" + bed.home() + "/logs/jamak.log");
    return Files.readString(log);
  }

  private List<String> mounted(Path home) {
    String script = "mkdir -p \"$0\" && mount -t tmpfs -o size=200m tmpfs \"$0\" && exec \"$@\"";
    return List.of("unshare", "-m", "sh", "-c", script, home.resolve(folder).toString());
  }

  /** The folder as the product sees it: nobody outside sees the mount. */
  private Path inside(Bed bed) {
    return Path.of("/proc/" + bed.product().jvm().pid() + "/root" + bed.home().resolve(folder));
  }

  private static void fill(Path filler) throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      if (!String.valueOf(full.getMessage()).contains("No space left")) {
        throw full;
      }
    }
  }
}
