package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Programs;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker whose ffprobe lies in a folder that is not the system's. */
class ForeignProgramTest {
  @TempDir Path folder;

  private Scratch scratch;

  @BeforeEach
  void open() throws IOException {
    scratch = Scratch.open(folder.resolve("scratch"));
  }

  @AfterEach
  void close() throws IOException {
    scratch.close();
  }

  @Test
  void the_program_of_that_folder_runs_in_the_sandbox_and_sees_nothing_beside_itself()
      throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Path secret = Files.writeString(tools.resolve("secret"), "mine");
    Path program =
        Files.writeString(
            tools.resolve("ffprobe"),
            "#!/bin/sh\necho \"$0\" >who\ncat " + secret + " >seen\nexit 1\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<Path> folders = new ArrayList<>(List.of(tools));
    folders.addAll(Programs.ofMachine().folders());
    Sandbox sandbox = Sandbox.detect(new Programs(folders));
    Path source = Files.writeString(folder.resolve("source"), "no video");

    assertThat(sandbox.isClosed()).isTrue();
    try (JobDirectory work = scratch.newDirectory()) {
      assertThatThrownBy(() -> new MediaTools(sandbox).probe(source, work, Cancellation.none()))
          .isInstanceOf(JamakException.class);

      assertThat(work.file("who")).content().isEqualTo(program + "\n");
      assertThat(work.file("seen")).isEmptyFile();
    }
  }

  @Test
  void a_program_that_is_in_none_of_the_folders_is_a_missing_engine() throws IOException {
    Sandbox sandbox = Sandbox.detect(new Programs(List.of(folder)));
    Path source = Files.writeString(folder.resolve("source"), "no video");

    try (JobDirectory work = scratch.newDirectory()) {
      assertThatThrownBy(() -> new MediaTools(sandbox).probe(source, work, Cancellation.none()))
          .isInstanceOfSatisfying(
              JamakException.class,
              failed -> assertThat(failed.code()).isEqualTo(ErrorCode.ENGINE_MISSING));
      assertThat(new MediaTools(sandbox).version("ffprobe", work)).isEmpty();
    }
  }
}
