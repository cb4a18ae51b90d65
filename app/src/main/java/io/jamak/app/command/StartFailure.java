package io.jamak.app.command;

import io.jamak.app.settings.Setting;
import org.springframework.boot.web.server.PortInUseException;

/** One line for people instead of a stack trace. */
final class StartFailure {
  private StartFailure() {}

  static String explain(Throwable failure) {
    Throwable deepest = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException taken) {
        return "%s: %d (expected: a free port; 0 picks one)"
            .formatted(Setting.JAMAK_PORT, taken.getPort());
      }
      deepest = cause;
    }
    return String.valueOf(deepest.getMessage() == null ? deepest : deepest.getMessage());
  }
}
