package io.jamak.app.bench.faults.bed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A small file system of its own under one folder of a product's home; nobody else sees it. */
public final class Tmpfs {
  private final String folder;

  /** For this folder of the home. */
  public Tmpfs(String folder) {
    this.folder = folder;
  }

  /** The command through which the product is started. */
  public Function<Path, List<String>> wrapper() {
    String script = "mkdir -p \"$0\" && mount -t tmpfs -o size=200m tmpfs \"$0\" && exec \"$@\"";
    return home -> List.of("unshare", "-m", "sh", "-c", script, home.resolve(folder).toString());
  }

  /** The folder as the product sees it. */
  public Path inside(Bed bed) {
    return Path.of("/proc/" + bed.product().jvm().pid() + "/root" + bed.home().resolve(folder));
  }

  /** Leaves no room; returns what to delete to make some. */
  public Path fill(Bed bed) throws IOException {
    Path filler = inside(bed).resolve("filler");
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      if (!String.valueOf(full.getMessage()).contains("No space left")) {
        throw full;
      }
      return filler;
    }
  }
}
