package io.jamak.app.embedded.postgres;

import io.jamak.activities.process.Signal;
import io.jamak.app.process.LoggedProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Starts the server and waits until it answers; recovery after a crash may take a while. */
final class PostgresStart {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration RETRY_PAUSE = Duration.ofMillis(200);
  private static final int TAIL_BYTES = 2000;

  private PostgresStart() {}

  static LoggedProcess run(List<String> command, Path log, PostgresLogin login) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      long from = log.toFile().length();
      LoggedProcess process = LoggedProcess.start(command, log);
      if (answers(process, login, deadline)) {
        return process;
      }
      process.stop(Signal.INT, Duration.ofSeconds(5));
      String tail = tail(log, from);
      // Backends of a killed server need a moment to notice; until then its memory counts as used.
      if (!tail.contains("shared memory block") || Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(
            "PostgreSQL does not start; the end of " + log + ":\n" + tail);
      }
      pause(RETRY_PAUSE);
    }
  }

  private static boolean answers(LoggedProcess process, PostgresLogin login, Instant deadline) {
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      if (login.works()) {
        return true;
      }
      pause(PAUSE);
    }
    return false;
  }

  private static String tail(Path log, long from) {
    try {
      byte[] all = Files.readAllBytes(log);
      int start = (int) Math.max(Math.min(from, all.length), all.length - TAIL_BYTES);
      return new String(all, start, all.length - start, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "(unreadable: " + e.getMessage() + ")";
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL starts", e);
    }
  }
}
