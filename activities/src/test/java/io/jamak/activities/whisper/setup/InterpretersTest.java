package io.jamak.activities.whisper.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterpretersTest {
  @TempDir Path folder;

  private final List<String> tried = new ArrayList<>();

  @Test
  void the_python_of_this_machine_is_taken() throws Exception {
    Interpreter found = new Interpreters(Machine.current(), tried::add).find();

    assertThat(found.program()).isExecutable();
    assertThat(found.problem()).isEmpty();
    assertThat(found.prefix()).isDirectory();
  }

  @Test
  void what_cannot_have_the_packages_is_passed_over_and_named() throws Exception {
    python("python3", "3.8.1", "yes", "64");
    python("python3.14", "3.14.0", "yes", "32");
    python("python3.12", "3.12.1", "no", "64");
    python("python3.11", "3.11.9", "yes", "64");

    assertThat(interpreters().find().version()).isEqualTo("3.11.9");
    assertThat(tried)
        .containsExactly(
            folder.resolve("python3") + ": is Python 3.8.1 (expected: Python 3.9 to 3.14)",
            folder.resolve("python3.14") + ": is a 32-bit Python (expected: 64-bit)",
            folder.resolve("python3.12") + ": has no venv module",
            folder.resolve("python3.11") + ": Python 3.11.9");
  }

  @Test
  void one_without_venv_is_better_than_none_for_uv_makes_environments_too() throws Exception {
    python("python3", "3.12.1", "no", "64");

    assertThat(interpreters().find().hasVenv()).isFalse();
  }

  @Test
  void none_at_all_is_said_with_what_to_do() {
    assertThatThrownBy(() -> interpreters().find())
        .isInstanceOf(SetupException.class)
        .hasMessage("No usable Python was found (expected: Python 3.9 to 3.14)");
  }

  private Interpreters interpreters() {
    return new Interpreters(
        new Machine(Map.of("PATH", "/usr/bin:/bin"), new Programs(List.of(folder))), tried::add);
  }

  /** A program that answers the probe as such a Python would. */
  private void python(String name, String version, String venv, String bits) throws IOException {
    Path program = folder.resolve(name);
    Files.writeString(
        program,
        "#!/bin/sh\nprintf 'version=%s\\nprogram=%s\\nprefix=/usr\\nbits=%s\\nvenv=%s\\n'\n"
            .formatted(version, program, bits, venv));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
