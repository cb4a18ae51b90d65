package io.jamak.app.embedded.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in of the release server on loopback. */
class TemporalReleaseTest {
  private static final byte[] PROGRAM = "#!/bin/sh\necho ok\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void a_good_archive_is_unpacked_and_can_be_run() throws Exception {
    byte[] archive = archive();
    try (StandIn server = new StandIn(archive, sha256(archive))) {
      Path target = folder.resolve("temporal");
      List<String> said = new ArrayList<>();

      server.release().fetch(target, said::add);

      assertThat(target).hasBinaryContent(PROGRAM).isExecutable();
      assertThat(said).singleElement().asString().contains(server.release().archiveName());
      assertThat(folder.toFile().list()).containsExactly("temporal");
    }
  }

  @Test
  void an_archive_with_another_checksum_is_refused() throws Exception {
    try (StandIn server = new StandIn(archive(), "0".repeat(64))) {
      Path target = folder.resolve("temporal");

      assertThatThrownBy(() -> server.release().fetch(target, line -> {}))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("(expected: " + "0".repeat(64) + ")");

      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void an_archive_that_the_checksums_do_not_name_is_refused() throws Exception {
    try (StandIn server = new StandIn(archive(), "")) {
      assertThatThrownBy(() -> server.release().fetch(folder.resolve("temporal"), line -> {}))
          .hasMessageContaining("does not name");
    }
  }

  @Test
  void a_server_that_never_answers_is_given_up() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      TemporalRelease release =
          new TemporalRelease(
              URI.create("http://127.0.0.1:" + silent.getLocalPort()), TemporalProgram.VERSION);

      assertThatThrownBy(() -> release.fetch(folder.resolve("temporal"), line -> {}))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("does not answer");
    }
  }

  private static byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      add(tar, "LICENSE", "MIT".getBytes(StandardCharsets.UTF_8));
      add(tar, "temporal", PROGRAM);
    }
    return bytes.toByteArray();
  }

  private static void add(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** Serves one version's archive and checksums. */
  private static final class StandIn implements AutoCloseable {
    private final HttpServer http;

    StandIn(byte[] archive, String checksum) throws IOException {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String name = release().archiveName();
      String checksums = checksum.isEmpty() ? "" : checksum + "  " + name + "\n";
      Map<String, byte[]> files =
          Map.of(name, archive, "checksums.txt", checksums.getBytes(StandardCharsets.UTF_8));
      files.forEach(
          (file, content) ->
              http.createContext(
                  "/v" + TemporalProgram.VERSION + "/" + file,
                  exchange -> {
                    exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
                    exchange.getResponseBody().write(content);
                    exchange.close();
                  }));
      http.start();
    }

    TemporalRelease release() {
      return new TemporalRelease(
          URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/"),
          TemporalProgram.VERSION);
    }

    @Override
    public void close() {
      http.stop(0);
    }
  }
}
