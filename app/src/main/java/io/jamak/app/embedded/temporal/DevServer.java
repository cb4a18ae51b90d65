package io.jamak.app.embedded.temporal;

import io.jamak.activities.process.Leash;
import io.jamak.activities.process.Signal;
import io.jamak.app.process.LoggedProcess;
import io.jamak.app.process.SupervisedChild;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The dev server of the {@code temporal} program as a child: durable in a file, restarted when it
 * dies, gone when we are.
 */
final class DevServer {
  private static final Duration STOP_GRACE = Duration.ofSeconds(3);

  private DevServer() {}

  static SupervisedChild start(DevServerFlags flags, Path program, Path log) {
    List<String> arguments = new ArrayList<>(List.of(program.toString()));
    arguments.addAll(flags.arguments());
    List<String> command = Leash.on(Signal.KILL, arguments);
    return SupervisedChild.start(
        new SupervisedChild.How("Temporal's dev server", log, Signal.TERM, STOP_GRACE),
        () -> LoggedProcess.start(command, log));
  }
}
