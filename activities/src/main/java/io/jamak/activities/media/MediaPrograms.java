package io.jamak.activities.media;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.ChildResult;
import io.jamak.activities.process.ChildTimeoutException;
import io.jamak.activities.process.Command;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.SandboxLimits;
import io.jamak.activities.process.SandboxedCommand;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts ffmpeg and ffprobe in the sandbox, and tells a program that does not run on this machine
 * from one that cannot read a file.
 */
final class MediaPrograms {
  private static final long MEMORY = 2L << 30;
  private static final Duration VERSION_DEADLINE = Duration.ofSeconds(10);
  private static final long SMALL_FILE = 1L << 20;

  private final Sandbox sandbox;

  MediaPrograms(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * How a program ended that ran.
   *
   * @param source the one file outside {@code work} that it may read
   * @param fileBytes how large a file may be that it writes
   * @throws JamakException ENGINE_MISSING when it is not there, or does not run with any file
   */
  ChildResult run(
      String program,
      List<String> args,
      Path source,
      JobDirectory work,
      Duration deadline,
      long fileBytes,
      Cancellation cancellation) {
    ChildResult result = start(program, args, source, work, deadline, fileBytes, cancellation);
    if (!result.succeeded()) {
      // asked without the file: what a program says of one, its uploader may have written
      String _ = version(program, work, cancellation);
    }
    return result;
  }

  /**
   * The line in which a program tells its version.
   *
   * @throws JamakException ENGINE_MISSING, with the reason, when it is not there or does not run
   */
  String version(String program, JobDirectory work, Cancellation cancellation) {
    try {
      List<String> args = List.of("-version");
      Path nothing = work.path();
      ChildResult result =
          start(program, args, nothing, work, VERSION_DEADLINE, SMALL_FILE, cancellation);
      if (result.succeeded()) {
        return result.text().lines().findFirst().orElse(program + " of no version");
      }
      String words = ToolFailures.words(result, nothing).replace("\n", "; ");
      throw doesNotRun(program, "exit " + result.exitCode() + " " + words);
    } catch (ChildTimeoutException stuck) {
      throw doesNotRun(program, "no version in " + VERSION_DEADLINE.toSeconds() + " s");
    }
  }

  private ChildResult start(
      String program,
      List<String> args,
      Path source,
      JobDirectory work,
      Duration deadline,
      long fileBytes,
      Cancellation cancellation) {
    if (!sandbox.programs().exists(program)) {
      throw new JamakException(
          ErrorCode.ENGINE_MISSING, program + ": not found (expected: the package ffmpeg)");
    }
    List<String> argv = new ArrayList<>(List.of(program));
    argv.addAll(args);
    try {
      return sandbox.run(
          new SandboxedCommand(
              Command.of(argv, work.path(), deadline),
              List.of(source),
              new SandboxLimits(MEMORY, deadline.multipliedBy(2), fileBytes)),
          cancellation);
    } catch (IOException unstarted) {
      throw doesNotRun(program, String.valueOf(unstarted.getMessage()));
    }
  }

  private static JamakException doesNotRun(String program, String reason) {
    return new JamakException(
        ErrorCode.ENGINE_MISSING, program + " does not run: " + reason.strip());
  }
}
