package io.jamak.activities.whisper.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Programs;
import io.jamak.activities.whisper.setup.ModelPin.FilePin;
import io.jamak.domain.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubSourceTest {
  private static final byte[] CONTENT =
      "0123456789".repeat(20_000).getBytes(StandardCharsets.UTF_8);
  private static final String AT = "/who/tiny/resolve/abc123/model.bin";

  @TempDir Path folder;

  private Hub hub;
  private ModelPin pin;

  @BeforeEach
  void start() throws IOException {
    hub = new Hub();
    Path sample = Files.write(folder.resolve("sample"), CONTENT);
    FilePin file = new FilePin("model.bin", CONTENT.length, Sha256.ofFile(sample));
    pin = new ModelPin("tiny", "who/tiny", "abc123", List.of(file));
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void a_model_is_fetched_by_repository_and_revision() throws Exception {
    hub.with(AT, CONTENT);

    source().fetch(pin, folder);

    assertThat(folder.resolve("model.bin")).hasBinaryContent(CONTENT);
  }

  @Test
  void what_has_another_hash_is_refused_and_not_kept() {
    byte[] wrong = CONTENT.clone();
    wrong[7]++;
    hub.with(AT, wrong);

    assertThatThrownBy(() -> source().fetch(pin, folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("model.bin has SHA-256")
        .hasMessageContaining("expected: " + pin.files().getFirst().sha256());
    assertThat(folder.resolve("model.bin")).doesNotExist();
    assertThat(folder.resolve("model.bin.part")).doesNotExist();
  }

  @Test
  void what_is_longer_than_it_should_be_is_refused() {
    byte[] longer = java.util.Arrays.copyOf(CONTENT, CONTENT.length + 1);
    hub.with(AT, longer);

    assertThatThrownBy(() -> source().fetch(pin, folder)).hasMessageContaining("is longer than");
    assertThat(folder.resolve("model.bin")).doesNotExist();
  }

  @Test
  void a_line_that_is_cut_again_and_again_goes_on_where_it_stopped() throws Exception {
    hub.with(AT, CONTENT).cuttingAfter(CONTENT.length / 3);

    source().fetch(pin, folder);

    assertThat(folder.resolve("model.bin")).hasBinaryContent(CONTENT);
    assertThat(hub.ranges()).startsWith("", "bytes=" + CONTENT.length / 3 + "-");
  }

  @Test
  void what_came_before_a_restart_is_not_fetched_again() throws Exception {
    Files.write(folder.resolve("model.bin.part"), java.util.Arrays.copyOf(CONTENT, 150_000));
    hub.with(AT, CONTENT);

    source().fetch(pin, folder);

    assertThat(hub.ranges()).containsExactly("bytes=150000-");
    assertThat(folder.resolve("model.bin")).hasBinaryContent(CONTENT);
  }

  @Test
  void a_body_that_stops_coming_is_given_up_and_kept_for_the_next_time() {
    hub.with(AT, CONTENT).cuttingAfter(1_000).stalling();
    HubSource impatient =
        new HubSource(machine(), Duration.ofSeconds(5), Duration.ofMillis(100), _ -> {});

    assertThatThrownBy(() -> impatient.fetch(pin, folder)).hasMessageContaining("was cut after");
    assertThat(folder.resolve("model.bin.part")).exists();
  }

  @Test
  void a_server_that_says_nothing_is_given_up() {
    hub.silent();
    HubSource impatient =
        new HubSource(machine(), Duration.ofSeconds(1), Duration.ofSeconds(5), _ -> {});

    assertThatThrownBy(() -> impatient.fetch(pin, folder)).hasMessage("no answer in 1 s");
  }

  @Test
  void what_is_not_there_and_who_is_not_there_are_told_apart() {
    assertThatThrownBy(() -> source().fetch(pin, folder)).hasMessage("answered 404 for model.bin");
    hub.close();
    assertThatThrownBy(() -> source().fetch(pin, folder)).hasMessage("cannot be reached");
  }

  @Test
  void a_full_disk_is_recognised() throws Exception {
    hub.with(AT, CONTENT);
    Files.createSymbolicLink(folder.resolve("model.bin.part"), Path.of("/dev/full"));

    assertThatThrownBy(() -> source().fetch(pin, folder))
        .isInstanceOf(IOException.class)
        .satisfies(full -> assertThat(Space.isFull(String.valueOf(full.getMessage()))).isTrue());
  }

  private HubSource source() {
    return new HubSource(machine(), _ -> {});
  }

  private Machine machine() {
    return new Machine(Map.of("HF_ENDPOINT", hub.address() + "/"), new Programs(List.of()));
  }
}
