package io.jamak.app.embedded.temporal;

import io.jamak.activities.process.ChildProcess;
import io.jamak.activities.process.Leash;
import io.jamak.activities.process.Programs;
import io.jamak.activities.process.Signal;
import io.jamak.app.process.LoggedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Builds the pinned version from its sources with the Go of this machine. */
final class TemporalBuild {
  private static final String MODULE = "github.com/temporalio/cli/cmd/temporal@v";
  private static final Path INSTALLERS_GO = Path.of("/usr/local/go/bin/go");
  private static final Pattern GO_VERSION = Pattern.compile("go(\\d+)\\.(\\d+)");
  private static final int MIN_GO_MINOR = 25;
  private static final Duration LIMIT = Duration.ofMinutes(15);
  private static final Duration SAY_EVERY = Duration.ofSeconds(20);

  private final String version;

  TemporalBuild(String version) {
    this.version = version;
  }

  /** Go of at least 1.25, on the PATH or where its installer puts it. */
  static Optional<Path> findGo(Programs programs) {
    return Stream.concat(programs.all("go").stream(), Stream.of(INSTALLERS_GO))
        .filter(Files::isExecutable)
        .filter(
            go ->
                ChildProcess.output(List.of(go.toString(), "version"))
                    .filter(TemporalBuild::isNew)
                    .isPresent())
        .findFirst();
  }

  static boolean isNew(String goVersion) {
    Matcher matcher = GO_VERSION.matcher(goVersion);
    return matcher.find()
        && (Integer.parseInt(matcher.group(1)) > 1
            || Integer.parseInt(matcher.group(2)) >= MIN_GO_MINOR);
  }

  /**
   * Builds.
   *
   * @param target file to write the program to
   * @param log where Go's output goes
   * @throws IOException when Go fails or takes more than 15 minutes
   */
  void build(Path go, Path target, Path log, Consumer<String> progress) throws IOException {
    Path folder = Files.createTempDirectory(target.getParent(), ".building-");
    progress.accept(
        "Temporal: building %s with Go; this takes 2-3 minutes, once (output: %s)"
            .formatted(version, log));
    LoggedProcess build =
        LoggedProcess.start(
            Leash.on(
                Signal.KILL,
                List.of(
                    "env",
                    "GOBIN=" + folder,
                    "GOFLAGS=-trimpath",
                    go.toString(),
                    "install",
                    MODULE + version)),
            log);
    try {
      int code = await(build, progress);
      Path built = folder.resolve("temporal");
      if (code != 0 || !Files.isExecutable(built)) {
        throw new IOException(
            "go install ended with %d (expected: 0); see %s".formatted(code, log));
      }
      ProgramFile.place(built, target);
    } finally {
      build.stop(Signal.TERM, Duration.ofSeconds(2));
      Files.deleteIfExists(folder.resolve("temporal"));
      Files.deleteIfExists(folder);
    }
  }

  private static int await(LoggedProcess build, Consumer<String> progress) throws IOException {
    long seconds = 0;
    while (seconds < LIMIT.toSeconds()) {
      try {
        return build.exit().get(SAY_EVERY.toSeconds(), TimeUnit.SECONDS);
      } catch (TimeoutException running) {
        seconds += SAY_EVERY.toSeconds();
        progress.accept("Temporal: still building (" + seconds + " s)");
      } catch (java.util.concurrent.ExecutionException | CompletionException e) {
        throw new IOException("go install failed", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while Temporal is built", e);
      }
    }
    throw new IOException("go install took more than " + LIMIT.toMinutes() + " minutes");
  }
}
