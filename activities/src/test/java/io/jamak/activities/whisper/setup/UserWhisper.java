package io.jamak.activities.whisper.setup;

import java.nio.file.Path;

/**
 * Whisper as this machine's user has it, set up when it lacks: tests share what the product uses.
 */
public final class UserWhisper {
  private UserWhisper() {}

  /** The default model, in the folder that the product takes. */
  public static WhisperSettings settings() {
    String xdg = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path base = xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
    return WhisperSettings.standard(base.resolve("jamak"));
  }

  /** Ready for use; fails with what the set-up said when it cannot be had. */
  public static WhisperStatus ready() {
    WhisperStatus status = WhisperSetup.prepare(settings(), line -> System.out.println(line));
    if (!status.ready()) {
      throw new IllegalStateException(
          status.problem() + " (mend: " + status.mend() + ") " + status.tried());
    }
    return status;
  }
}
