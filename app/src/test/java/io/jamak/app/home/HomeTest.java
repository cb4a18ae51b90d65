package io.jamak.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path folder;

  @Test
  void a_new_home_is_closed_to_other_users() throws IOException {
    Home home = Home.open(folder.resolve("new"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
        .isEqualTo("rwx------");
  }

  @Test
  void a_secret_stays_the_same_and_only_its_owner_reads_it() throws IOException {
    Home home = Home.open(folder);

    String secret = home.secrets().get("postgres");

    assertThat(secret).hasSize(32).isEqualTo(home.secrets().get("postgres"));
    assertThat(secret).isNotEqualTo(home.secrets().get("s3"));
    Path file = home.secrets().file("postgres");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_port_is_remembered_while_it_is_free() {
    Home home = Home.open(folder);

    int port = home.ports().get("s3");

    assertThat(home.ports().get("s3")).isEqualTo(port);
    assertThat(home.ports().get("postgres")).isNotEqualTo(port);
  }

  @Test
  void parts_that_ask_at_the_same_time_are_all_remembered() {
    Home home = Home.open(folder);
    List<String> parts = IntStream.range(0, 16).mapToObj(i -> "part-" + i).toList();

    Map<String, Integer> given =
        parts.parallelStream()
            .collect(Collectors.toConcurrentMap(part -> part, part -> home.ports().get(part)));

    assertThat(new HashSet<>(given.values())).hasSameSizeAs(parts);
    assertThat(parts)
        .allSatisfy(part -> assertThat(home.ports().get(part)).isEqualTo(given.get(part)));
  }

  @Test
  void no_outgoing_connection_takes_a_port_before_its_part_does() {
    Home home = Home.open(folder);

    assertThat(IntStream.range(0, 50).map(i -> home.ports().get("part-" + i)).max().orElseThrow())
        .isLessThan(32_768);
  }

  @Test
  void a_port_that_another_program_took_is_replaced() throws IOException {
    Home home = Home.open(folder);
    int port = home.ports().get("s3");

    try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(home.ports().get("s3")).isNotEqualTo(other.getLocalPort());
    }
  }

  @Test
  void a_home_has_one_owner_at_a_time() {
    Home home = Home.open(folder);

    try (HomeLock lock = HomeLock.take(home).orElseThrow()) {
      assertThat(lock).isNotNull();
      assertThat(HomeLock.take(home)).isEmpty();
    }
    assertThat(HomeLock.take(home)).isPresent();
  }
}
