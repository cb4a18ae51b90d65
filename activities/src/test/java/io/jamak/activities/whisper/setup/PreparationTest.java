package io.jamak.activities.whisper.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.process.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ladder of what a machine can lack, with the real Python and pip of this one. */
class PreparationTest {
  private static final String CLOSED = "http://127.0.0.1:9";

  @TempDir Path folder;

  private Hub server;
  private WhisperSettings settings;

  @BeforeEach
  void start() throws Exception {
    server = new Hub();
    settings = WhisperSettings.standard(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void without_python_it_says_so_and_keeps_it_for_the_engines_page() {
    WhisperStatus status =
        prepare(new Machine(Map.of("HF_ENDPOINT", CLOSED), new Programs(List.of(folder))));

    assertThat(status.ready()).isFalse();
    assertThat(status.problem()).startsWith("No usable Python was found");
    assertThat(status.tried()).contains("Python: none found");
    assertThat(WhisperSetup.status(settings)).isEqualTo(status);
  }

  @Test
  void without_network_it_says_so_and_leaves_nothing_half_built() {
    WhisperStatus status = prepare(machine(Map.of("PIP_INDEX_URL", CLOSED, "HF_ENDPOINT", CLOSED)));

    assertThat(status.problem()).isEqualTo("The package index cannot be reached");
    assertThat(status.mend()).contains("HTTPS_PROXY");
    assertThat(status.tried()).contains("model from " + CLOSED + ": cannot be reached");
    assertThat(names()).noneMatch(name -> name.startsWith("env-") || name.startsWith(".build-"));
  }

  @Test
  void a_package_with_other_bytes_is_refused() {
    String wheel = "ctranslate2-4.8.5-py3-none-any.whl";
    server
        .with(
            "/ctranslate2/",
            ("<a href=\"/" + wheel + "\">" + wheel + "</a>").getBytes(StandardCharsets.UTF_8))
        .with("/" + wheel, "not what was pinned".getBytes(StandardCharsets.UTF_8));

    WhisperStatus status =
        prepare(machine(Map.of("PIP_INDEX_URL", server.address(), "HF_ENDPOINT", CLOSED)));

    assertThat(status.problem()).contains("something else than what was pinned");
    assertThat(names()).noneMatch(name -> name.startsWith("env-"));
  }

  @Test
  void killed_in_the_midst_it_leaves_no_child_and_the_next_one_mends_it() throws Exception {
    server.silent();
    Process jvm = otherJvm();
    String line =
        jvm.inputReader().lines().filter(text -> text.startsWith("making")).findFirst().orElse("");
    assertThat(line).isNotEmpty();
    ProcessHandle child = child(jvm);

    jvm.destroyForcibly().waitFor();

    assertThat(child.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThat(names()).anyMatch(name -> name.startsWith(".build-"));
    assertThat(WhisperSetup.status(settings).ready()).isFalse();
    prepare(machine(Map.of("PIP_INDEX_URL", CLOSED, "HF_ENDPOINT", CLOSED)));
    assertThat(names()).noneMatch(name -> name.startsWith(".build-"));
  }

  /** A preparation that hangs on an index which says nothing. */
  private Process otherJvm() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            PreparationMain.class.getName(),
            folder.toString());
    builder.environment().put("PIP_INDEX_URL", server.address());
    builder.environment().put("HF_ENDPOINT", server.address());
    return builder.redirectErrorStream(true).start();
  }

  /** Its Python, as soon as it has started. */
  private static ProcessHandle child(Process jvm) {
    while (jvm.isAlive()) {
      ProcessHandle child = jvm.descendants().findFirst().orElse(null);
      if (child != null) {
        return child;
      }
      Thread.onSpinWait();
    }
    throw new IllegalStateException("it ended");
  }

  private WhisperStatus prepare(Machine machine) {
    return new Preparation(settings, machine, _ -> {}).run();
  }

  private static Machine machine(Map<String, String> variables) {
    List<Path> folders = Programs.ofMachine().folders();
    Map<String, String> all = new HashMap<>(Map.of("PATH", "/usr/bin:/bin", "PIP_RETRIES", "1"));
    all.putAll(variables);
    return new Machine(
        all,
        new Programs(folders.stream().filter(one -> !Files.exists(one.resolve("uv"))).toList()));
  }

  private List<String> names() {
    Path root = Places.of(settings).root();
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(root)) {
      return all.map(path -> path.getFileName().toString()).toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
