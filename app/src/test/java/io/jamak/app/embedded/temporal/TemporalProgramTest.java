package io.jamak.app.embedded.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.process.Programs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One that is of no use does not hide a good one in a later folder. */
class TemporalProgramTest {
  @TempDir Path folder;

  @Test
  void of_two_gos_the_one_that_is_new_enough_builds() throws IOException {
    program("first", "go", "echo go version go1.19.8 linux/amd64");
    Path good = program("second", "go", "echo go version go1.25.1 linux/amd64");
    program("third", "go", "echo go version go1.26.0 linux/amd64");

    assertThat(TemporalBuild.findGo(programs("first", "second", "third"))).contains(good);
  }

  @Test
  void of_two_temporals_the_one_that_runs_is_taken() throws IOException {
    program("first", "temporal", "exit 1");
    Path good = program("second", "temporal", "echo temporal version 1.5.1");
    Path cached =
        program("cache/temporal/" + TemporalProgram.VERSION, "temporal", "echo temporal version 1");
    TemporalProgram temporal =
        new TemporalProgram(
            folder.resolve("cache"), URI.create("http://none.invalid"), folder.resolve("log"));

    assertThat(temporal.findInstalled(programs("first", "second"))).contains(good);
    assertThat(temporal.findInstalled(programs("first"))).contains(cached);
  }

  private Programs programs(String... names) {
    return new Programs(List.of(names).stream().map(folder::resolve).toList());
  }

  private Path program(String in, String name, String body) throws IOException {
    Path program = Files.createDirectories(folder.resolve(in)).resolve(name);
    Files.writeString(program, "#!/bin/sh\n" + body + "\n");
    return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
