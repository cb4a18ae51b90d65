package io.jamak.activities.process;

import java.nio.file.Path;
import java.util.List;

/**
 * A program to run in a {@link Sandbox}.
 *
 * @param command runs in its directory, the only place where it can write
 * @param readOnly files and folders outside /usr that it may read; they keep their paths
 */
public record SandboxedCommand(Command command, List<Path> readOnly, SandboxLimits limits) {
  public SandboxedCommand {
    readOnly = List.copyOf(readOnly);
  }
}
