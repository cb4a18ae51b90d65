package io.jamak.app.embedded.temporal;

import java.nio.file.Path;

/**
 * A dev server that outlived a killed Jamak, on systems that cannot tie a child to its parent. The
 * caller owns the home, so whoever uses its database file is left over.
 */
final class OrphanDevServer {
  private OrphanDevServer() {}

  static void stop(Path database) {
    ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .filter(process -> uses(process, database))
        .forEach(
            orphan -> {
              orphan.destroyForcibly();
              orphan.onExit().join();
            });
  }

  private static boolean uses(ProcessHandle process, Path database) {
    String command = process.info().commandLine().orElse("");
    return command.contains(" start-dev ") && command.contains(database.toString());
  }
}
