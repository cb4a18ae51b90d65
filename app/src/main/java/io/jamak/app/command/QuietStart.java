package io.jamak.app.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * Until Spring sets logging up, libraries would chat on the console, which is for people. Failures
 * are told by exceptions.
 */
public final class QuietStart {
  private QuietStart() {}

  /** Silences every logger until logging is configured. */
  public static void begin() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.OFF);
    }
  }
}
