package io.jamak.app.check;

import io.jamak.app.home.Home;
import io.jamak.store.invariant.InvariantChecker.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** I8: no engine child and no temporary folder lives 5 s longer than its job. */
public final class LeftoverCheck {
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int EXAMPLES = 5;

  private final Path scratch;

  public LeftoverCheck(Home home) {
    this.scratch = home.folder().resolve("scratch");
  }

  /**
   * Looks for leftovers; while workflows run, what lies there may be theirs, and nothing is judged.
   *
   * @param runningWorkflows ids of those that run now
   */
  public Finding check(Set<String> runningWorkflows) {
    String meaning = "no engine child and no temporary folder outlives its job";
    if (!runningWorkflows.isEmpty()) {
      return new Finding(
          "I8", meaning + " (not judged: " + runningWorkflows.size() + " run)", 0, List.of());
    }
    List<String> left = Stream.concat(folders(), children()).toList();
    return new Finding("I8", meaning, left.size(), left.stream().limit(EXAMPLES).toList());
  }

  /** Each worker process has one folder; what its jobs use lies inside. */
  private Stream<String> folders() {
    return list(scratch).stream()
        .filter(Files::isDirectory)
        .flatMap(worker -> list(worker).stream())
        .filter(Files::isDirectory)
        .filter(LeftoverCheck::isOld)
        .map(folder -> "folder " + folder);
  }

  private Stream<String> children() {
    return ProcessHandle.allProcesses()
        .filter(process -> usesScratch(process.info()))
        .filter(process -> isOld(process.info().startInstant().orElse(Instant.EPOCH)))
        .map(process -> "process " + process.pid() + " " + process.info().command().orElse("?"));
  }

  private boolean usesScratch(ProcessHandle.Info info) {
    return info.commandLine().orElse("").contains(scratch.toString());
  }

  private static boolean isOld(Path folder) {
    try {
      return isOld(Files.getLastModifiedTime(folder).toInstant());
    } catch (IOException gone) {
      return false;
    }
  }

  private static boolean isOld(Instant since) {
    return since.isBefore(Instant.now().minus(GRACE));
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
  }
}
