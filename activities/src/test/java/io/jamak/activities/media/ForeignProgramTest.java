package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** A worker whose ffprobe lies in a folder that is not the system's. */
class ForeignProgramTest {
  /** What the file ffprobe holds, and the reason that is told. */
  @SuppressWarnings("UnusedVariable") // by its name
  private static final List<Arguments> UNABLE =
      List.of(
          arguments("\177ELF of another machine", "not found"),
          arguments("#!/no/such/shell\n", "No such file or directory"),
          arguments("#!/bin/sh\necho 'x.so: cannot open' >&2; exit 127\n", "127 x.so: cannot open"),
          arguments("#!/bin/sh\nkill -SEGV $$\n", "exit 139"));

  /** What a program that runs does with a file of a stranger. */
  @SuppressWarnings("UnusedVariable") // by its name
  private static final List<Arguments> PROVOKED =
      List.of(
          arguments("echo 'x.so: cannot open' >&2; exit 127", ErrorCode.MEDIA_UNREADABLE),
          arguments("echo 'Exec format error' >&2; exit 126", ErrorCode.MEDIA_UNREADABLE),
          arguments("echo 'bwrap: execvp ffprobe' >&2; exit 1", ErrorCode.MEDIA_UNREADABLE),
          arguments("exit 183", ErrorCode.MEDIA_UNREADABLE),
          arguments("exit 0", ErrorCode.MEDIA_UNREADABLE),
          arguments("kill -SEGV $$", ErrorCode.MEDIA_REFUSED));

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
    Path secret = Files.writeString(folder.resolve("secret"), "mine");
    Path program = program("echo \"$0\" >who\ncat " + secret + " >seen\nexit 1\n");
    Sandbox sandbox = sandbox();

    assertThat(sandbox.isClosed()).isTrue();
    try (JobDirectory work = scratch.newDirectory()) {
      JamakException failure = failure(sandbox, work);

      assertThat(failure.code()).isEqualTo(ErrorCode.ENGINE_MISSING);
      assertThat(work.file("who")).content().isEqualTo(program + "\n");
      assertThat(work.file("seen")).isEmptyFile();
    }
  }

  @Test
  void a_program_that_is_in_none_of_the_folders_is_a_missing_engine() throws IOException {
    Sandbox sandbox = Sandbox.detect(new Programs(List.of(folder)));

    assertFails(sandbox, ErrorCode.ENGINE_MISSING, "ffprobe: not found");
  }

  @ParameterizedTest
  @FieldSource("UNABLE")
  void a_program_that_cannot_run_is_a_missing_engine(String content, String reason)
      throws IOException {
    write(content);
    Sandbox open = Sandbox.detect(new Programs(List.of(folder)));

    assertThat(open.isClosed()).isFalse();
    assertFails(sandbox(), ErrorCode.ENGINE_MISSING, "ffprobe does not run: exit ");
    assertFails(sandbox(), ErrorCode.ENGINE_MISSING, reason);
    assertFails(open, ErrorCode.ENGINE_MISSING, reason);
  }

  @ParameterizedTest
  @FieldSource("PROVOKED")
  void what_a_file_makes_a_program_say_or_do_is_the_fault_of_the_file(
      String withFile, ErrorCode code) throws IOException {
    program("[ \"$1\" = -version ] && echo ffprobe version 9 && exit\n" + withFile + "\n");

    assertFails(sandbox(), code, "ffprobe");
  }

  private void assertFails(Sandbox sandbox, ErrorCode code, String message) throws IOException {
    try (JobDirectory work = scratch.newDirectory()) {
      JamakException failure = failure(sandbox, work);

      assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
      assertThat(failure).hasMessageContaining(message);
    }
  }

  private JamakException failure(Sandbox sandbox, JobDirectory work) throws IOException {
    Path source = Files.writeString(folder.resolve("source"), "no video");
    return catchThrowableOfType(
        JamakException.class,
        () -> new MediaTools(sandbox).probe(source, work, Cancellation.none()));
  }

  private Sandbox sandbox() {
    List<Path> folders = new ArrayList<>(List.of(folder));
    folders.addAll(Programs.ofMachine().folders());
    return Sandbox.detect(new Programs(folders));
  }

  private Path program(String body) throws IOException {
    return write("#!/bin/sh\n" + body);
  }

  private Path write(String content) throws IOException {
    Path program = Files.writeString(folder.resolve("ffprobe"), content);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return program;
  }
}
