package io.jamak.activities.whisper.setup;

import java.nio.file.Path;

/** A process that prepares, to be killed. */
final class PreparationMain {
  private PreparationMain() {}

  public static void main(String[] arguments) {
    WhisperSettings settings = WhisperSettings.standard(Path.of(arguments[0]));
    System.out.println(WhisperSetup.prepare(settings, System.out::println));
  }
}
