package io.jamak.activities.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** How a program is asked to end. */
public enum Signal {
  /** PostgreSQL: disconnect clients, write everything down, end. */
  INT,
  /** The common request to end. */
  TERM,
  /** At once. */
  KILL;

  /** Sends this signal; a process that is gone is fine. */
  public void send(ProcessHandle process) {
    if (this == TERM) {
      process.destroy();
      return;
    }
    if (this == KILL) {
      process.destroyForcibly();
      return;
    }
    try {
      Spawner.start(
              new ProcessBuilder(List.of("kill", "-" + name(), Long.toString(process.pid())))
                  .redirectErrorStream(true)
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD))
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot signal process " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
