package io.jamak.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.process.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JamakApplicationTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void a_wrong_setting_stops_the_start_before_anything_is_made() {
    OptionalInt code = run(Map.of("JAMAK_PORT", "eighty"), "up");

    assertThat(code).hasValue(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("JAMAK_PORT: eighty (expected: a whole number from 0 to 65535)\n");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void an_unknown_command_is_named() {
    assertThat(run(Map.of(), "dance")).hasValue(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("dance: no such command");
  }

  @Test
  void a_token_needs_a_name() {
    assertThat(run(Map.of(), "token")).hasValue(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("expected: token NAME");
  }

  @Test
  void the_doctor_names_every_part_and_starts_nothing() {
    OptionalInt code = run(Map.of(), "doctor");

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("PostgreSQL", "S3", "Temporal", "ffmpeg", "bubblewrap", "pocketsphinx");
    assertThat(code).isPresent();
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void the_doctor_of_a_bare_path_finds_what_the_workers_find() throws Exception {
    Process doctor = start(doctor());
    String said = said(doctor);

    assertThat(doctor.waitFor()).as(said).isZero();
    assertThat(said)
        .containsPattern("ok       ffmpeg +ffmpeg version .*, /usr/(local/)?bin/ffmpeg\n")
        .contains("media tools run in a sandbox");
  }

  @Test
  void the_doctor_says_what_is_missing_what_is_lost_and_how_to_mend_it() throws Exception {
    List<String> without = new ArrayList<>(List.of("bwrap", "--dev-bind", "/", "/"));
    for (Path ffmpeg : Programs.ofMachine().all("ffmpeg")) {
      without.addAll(List.of("--ro-bind", "/dev/null", ffmpeg.toRealPath().toString()));
    }
    without.addAll(doctor());
    Process doctor = start(Programs.ofMachine().located(without));
    String said = said(doctor);

    assertThat(doctor.waitFor()).as(said).isEqualTo(1);
    assertThat(said)
        .containsPattern("missing  ffmpeg +not found\n")
        .contains("         without it: no upload can be examined and no job runs\n")
        .contains("         mend: apt-get install ffmpeg\n");
  }

  private static List<String> doctor() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        JamakApplication.class.getName(),
        "doctor");
  }

  /** With an empty folder as its PATH. */
  private Process start(List<String> command) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().put("PATH", Files.createDirectory(folder.resolve("empty")).toString());
    process.environment().put("JAMAK_HOME", folder.resolve("home").toString());
    return process.start();
  }

  private static String said(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private OptionalInt run(Map<String, String> variables, String command) {
    Map<String, String> all =
        new HashMap<>(Map.of("JAMAK_HOME", folder.resolve("home").toString()));
    all.putAll(variables);
    return JamakApplication.run(
        all,
        List.of(command),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
