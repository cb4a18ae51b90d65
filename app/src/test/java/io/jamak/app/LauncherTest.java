package io.jamak.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script {@code jamak}, as far as it can be tried without building. */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("../jamak").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void it_is_executable_and_its_syntax_is_right() throws Exception {
    assertThat(LAUNCHER).isExecutable();
    assertThat(run(List.of("bash", "-n", LAUNCHER.toString())).exit()).isZero();
  }

  @Test
  void an_unknown_command_shows_the_usage() throws Exception {
    Result result = run(List.of(LAUNCHER.toString(), "dance"));

    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.out()).contains("dance: no such command", "./jamak up", "./jamak check");
  }

  @Test
  void the_usage_names_every_command_of_the_readme() throws Exception {
    String usage = run(List.of(LAUNCHER.toString(), "help")).out();

    for (String command : List.of("up", "test", "doctor", "token", "engine", "check", "bench")) {
      assertThat(usage).contains("./jamak " + command);
      assertThat(Files.readString(Path.of("../docs/operations.md"))).contains("./jamak " + command);
    }
  }

  @Test
  void a_java_that_is_too_old_is_passed_over() throws Exception {
    assertThat(newEnough("1.8.0_402")).isFalse();
    assertThat(newEnough("17.0.15")).isFalse();
    assertThat(newEnough("24.0.1")).isFalse();
    assertThat(newEnough("25")).isTrue();
    assertThat(newEnough("25.0.3")).isTrue();
    assertThat(newEnough("26-ea")).isTrue();
  }

  /** Asks the script's own function about a stand-in that prints as {@code java -version} does. */
  private boolean newEnough(String version) throws Exception {
    Path java = folder.resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"" + version + "\"' >&2\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    String function =
        Stream.of(Files.readString(LAUNCHER).split("\n(?=[a-z_]+\\(\\) \\{)"))
            .filter(part -> part.startsWith("is_new() {"))
            .map(part -> part.substring(0, part.indexOf("\n}") + 2))
            .findFirst()
            .orElseThrow();
    return run(List.of("bash", "-c", function + "\nis_new " + java)).exit() == 0;
  }

  private record Result(int exit, String out) {}

  private static Result run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] out = process.getInputStream().readAllBytes();
    return new Result(process.waitFor(), new String(out, StandardCharsets.UTF_8));
  }
}
