package io.jamak.activities.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Kills a child with everything that it started. */
final class ProcessTree {
  private ProcessTree() {}

  /**
   * SIGKILL to the process, its descendants, and the process group that it leads (which also holds
   * those that were orphaned on the way).
   */
  static void kill(ProcessHandle root) {
    List<ProcessHandle> descendants = root.descendants().toList();
    root.destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    killGroup(root.pid());
  }

  private static void killGroup(long group) {
    Command kill =
        Command.of(
            List.of("sh", "-c", "kill -KILL -" + group + " 2>/dev/null"),
            Path.of("/"),
            Duration.ofSeconds(1));
    try {
      Process killer = Spawner.start(kill);
      if (!killer.waitFor(1, TimeUnit.SECONDS)) {
        killer.destroyForcibly();
      }
    } catch (IOException unavailable) {
      // without a shell the descendants killed above are all that can be reached
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
