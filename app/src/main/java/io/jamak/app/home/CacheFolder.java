package io.jamak.app.home;

import java.nio.file.Path;

/** Where programs of ours are kept between homes: {@code ${XDG_CACHE_HOME:-~/.cache}/jamak}. */
public final class CacheFolder {
  private CacheFolder() {}

  /** The folder of the user of this process; it may not exist yet. */
  public static Path ofUser() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg == null || xdg.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(xdg);
    return base.resolve("jamak");
  }
}
