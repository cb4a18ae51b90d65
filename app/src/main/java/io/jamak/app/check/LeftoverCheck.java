package io.jamak.app.check;

import io.jamak.activities.whisper.Whisper;
import io.jamak.app.home.Home;
import io.jamak.store.invariant.InvariantChecker.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * I8: no engine child and no temporary folder lives 5 s longer than its job. A Whisper process that
 * waits for its next piece is its worker's, and no leftover while that lives.
 */
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
    Set<Path> waiting = waiting();
    List<String> left = Stream.concat(folders(waiting), children(waiting)).toList();
    return new Finding("I8", meaning, left.size(), left.stream().limit(EXAMPLES).toList());
  }

  /** Each worker process has one folder; what its jobs use lies inside. */
  private Stream<String> folders(Set<Path> waiting) {
    return list(scratch).stream()
        .filter(Files::isDirectory)
        .flatMap(worker -> list(worker).stream())
        .filter(Files::isDirectory)
        .filter(LeftoverCheck::isOld)
        .filter(folder -> !waiting.contains(folder))
        .map(folder -> "folder " + folder);
  }

  /** The folders of engines that wait: one of their processes has a living worker above it. */
  private Set<Path> waiting() {
    List<String> served =
        ProcessHandle.allProcesses()
            .filter(process -> names(process, scratch) && hasWorker(process))
            .map(process -> process.info().commandLine().orElse(""))
            .toList();
    return list(scratch).stream()
        .filter(Files::isDirectory)
        .flatMap(worker -> list(worker).stream())
        .filter(folder -> Files.exists(folder.resolve(Whisper.PROGRAM)))
        .filter(folder -> served.stream().anyMatch(line -> line.contains(folder.toString())))
        .collect(Collectors.toSet());
  }

  private static boolean hasWorker(ProcessHandle process) {
    return Stream.iterate(
            process.parent(), Optional::isPresent, parent -> parent.flatMap(ProcessHandle::parent))
        .anyMatch(parent -> parent.flatMap(p -> p.info().command()).orElse("").endsWith("java"));
  }

  private Stream<String> children(Set<Path> waiting) {
    return ProcessHandle.allProcesses()
        .filter(process -> names(process, scratch))
        .filter(process -> waiting.stream().noneMatch(folder -> names(process, folder)))
        .filter(process -> isOld(process.info().startInstant().orElse(Instant.EPOCH)))
        .map(process -> "process " + process.pid() + " " + process.info().command().orElse("?"));
  }

  private static boolean names(ProcessHandle process, Path folder) {
    return process.info().commandLine().orElse("").contains(folder.toString());
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
