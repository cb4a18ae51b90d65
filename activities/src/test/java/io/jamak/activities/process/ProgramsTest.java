package io.jamak.activities.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
  @TempDir Path folder;

  @Test
  void the_systems_folders_come_before_those_of_the_path_and_relative_ones_never() {
    Programs programs = Programs.ofPath("/opt/tools:/usr/bin:.::tools:" + folder);

    assertThat(programs.folders())
        .containsExactly(
            Path.of("/usr/local/bin"),
            Path.of("/usr/bin"),
            Path.of("/bin"),
            Path.of("/opt/homebrew/bin"),
            Path.of("/opt/tools"),
            folder);
  }

  @Test
  void a_program_is_a_file_that_can_be_executed() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.createDirectory(first.resolve("folder"));
    Files.writeString(first.resolve("text"), "#!/bin/sh\n");
    Path tool = program(second, "tool");
    Path older = program(second, "both");
    Path newer = program(first, "both");
    Programs programs = new Programs(List.of(first, second));

    assertThat(programs.find("folder")).isEmpty();
    assertThat(programs.find("text")).isEmpty();
    assertThat(programs.find("tool")).contains(tool);
    assertThat(programs.find(tool.toString())).contains(tool);
    assertThat(programs.all("both")).containsExactly(newer, older);
    assertThat(programs.located(List.of("tool", "both"))).containsExactly(tool.toString(), "both");
    assertThat(programs.located(List.of("none", "both"))).containsExactly("none", "both");
  }

  private static Path program(Path in, String name) throws IOException {
    Path program = Files.writeString(in.resolve(name), "#!/bin/sh\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }
}
