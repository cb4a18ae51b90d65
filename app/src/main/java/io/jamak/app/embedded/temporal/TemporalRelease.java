package io.jamak.app.embedded.temporal;

import io.jamak.domain.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** The official archive of the pinned version, accepted only with the release's checksum. */
final class TemporalRelease {
  private static final Duration NO_ANSWER = Duration.ofSeconds(5);
  private static final Duration WHOLE_DOWNLOAD = Duration.ofMinutes(5);

  private final URI base;
  private final String version;

  /**
   * A release.
   *
   * @param base address above the version's folder, {@code .../releases/download}
   */
  TemporalRelease(URI base, String version) {
    this.base = base;
    this.version = version;
  }

  /**
   * Fetches the program.
   *
   * @param target file to write the program to
   * @throws IOException when nothing answers in 5 s, or what came is not what was released
   */
  void fetch(Path target, Consumer<String> progress) throws IOException {
    String name = archiveName();
    try (HttpClient http =
        HttpClient.newBuilder()
            .connectTimeout(NO_ANSWER)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build()) {
      String checksums = get(http, "checksums.txt", HttpResponse.BodyHandlers.ofString());
      String expected = checksumOf(name, checksums);
      progress.accept("Temporal: fetching " + uri(name));
      Path archive = Files.createTempFile(target.getParent(), ".temporal-", ".tar.gz");
      try {
        get(http, name, HttpResponse.BodyHandlers.ofFile(archive));
        check(archive, name, expected);
        unpack(archive, target);
      } finally {
        Files.deleteIfExists(archive);
      }
    }
  }

  private URI uri(String file) {
    return URI.create(base.toString().replaceAll("/+$", "") + "/v" + version + "/" + file);
  }

  String archiveName() {
    String os =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
    return "temporal_cli_%s_%s_%s.tar.gz".formatted(version, os, arch);
  }

  private <T> T get(HttpClient http, String file, HttpResponse.BodyHandler<T> body)
      throws IOException {
    HttpRequest request = HttpRequest.newBuilder(uri(file)).timeout(NO_ANSWER).build();
    try {
      HttpResponse<T> answer =
          http.sendAsync(request, body).get(WHOLE_DOWNLOAD.toSeconds(), TimeUnit.SECONDS);
      if (answer.statusCode() != 200) {
        throw new IOException(uri(file) + ": " + answer.statusCode() + " (expected: 200)");
      }
      return answer.body();
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(uri(file) + " does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching " + uri(file), e);
    }
  }

  private static String checksumOf(String name, String checksums) throws IOException {
    return checksums
        .lines()
        .map(line -> line.strip().split("\\s+\\*?"))
        .filter(parts -> parts.length == 2 && parts[1].equals(name))
        .map(parts -> parts[0].toLowerCase(Locale.ROOT))
        .findFirst()
        .orElseThrow(() -> new IOException("checksums.txt does not name " + name));
  }

  private static void check(Path archive, String name, String expected) throws IOException {
    String actual = Sha256.ofFile(archive);
    if (!actual.equals(expected)) {
      throw new IOException(name + " has SHA-256 " + actual + " (expected: " + expected + ")");
    }
  }

  private static void unpack(Path archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GzipCompressorInputStream(
                new BufferedInputStream(Files.newInputStream(archive))))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && Path.of(entry.getName()).endsWith("temporal")) {
          ProgramFile.place(tar, target);
          return;
        }
      }
    }
    throw new IOException(archive.getFileName() + " holds no program \"temporal\"");
  }
}
