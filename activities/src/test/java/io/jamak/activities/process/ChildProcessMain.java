package io.jamak.activities.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A JVM that waits for a child until somebody kills it. */
final class ChildProcessMain {
  private ChildProcessMain() {}

  public static void main(String[] args) throws Exception {
    Command command =
        Command.of(
            List.of("sh", "-c", "echo $$ >pid.new; mv pid.new pid; exec sleep 100"),
            Path.of(args[0]),
            Duration.ofMinutes(2));
    Thread virtual =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    ChildProcess.run(command, Cancellation.none());
                  } catch (java.io.IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                  }
                });
    virtual.join();
  }
}
