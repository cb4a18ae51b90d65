package io.jamak.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** Resident set sizes as the kernel counts them (VmRSS). */
public final class ResidentMemory {
  private ResidentMemory() {}

  /** MiB of one process; 0 when it is gone. */
  public static double ofProcess(ProcessHandle handle) {
    try {
      return Files.readAllLines(Path.of("/proc/" + handle.pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .sum();
    } catch (java.nio.file.NoSuchFileException gone) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** MiB of a process's descendants whose command matches. */
  static double ofDescendants(ProcessHandle root, Predicate<String> command) {
    return root.descendants()
        .filter(child -> command.test(child.info().command().orElse("")))
        .mapToDouble(ResidentMemory::ofProcess)
        .sum();
  }
}
