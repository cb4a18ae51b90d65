package io.jamak.app.command;

import io.jamak.activities.whisper.setup.WhisperSettings;
import io.jamak.activities.whisper.setup.WhisperSetup;
import io.jamak.activities.whisper.setup.WhisperStatus;
import io.jamak.app.home.CacheFolder;
import io.jamak.app.settings.Settings;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** {@code engine whisper [MODEL]}: sets Whisper up ahead of time, or fetches another model. */
public final class EngineCommand {
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private final Settings settings;
  private final PrintStream out;
  private final PrintStream err;

  public EngineCommand(Settings settings, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs it.
   *
   * @param words the command, the engine's name, and the model's; the model of the settings where
   *     it is not named
   */
  public int run(List<String> words) {
    if (words.size() < 2 || words.size() > 3 || !words.get(1).equals("whisper")) {
      err.printf("%s (expected: engine whisper [MODEL])%n", String.join(" ", words));
      return WRONG_USE;
    }
    Optional<String> model = words.stream().skip(2).findFirst();
    if (model.filter(name -> !isModel(name)).isPresent()) {
      err.printf(
          "model: %s (expected: one of %s, or the absolute path of a folder)%n",
          model.get(), String.join(", ", WhisperSettings.modelNames()));
      return WRONG_USE;
    }
    return prepare(whisper(model));
  }

  private static boolean isModel(String name) {
    return WhisperSettings.isFolder(name) || WhisperSettings.modelNames().contains(name);
  }

  private WhisperSettings whisper(Optional<String> model) {
    WhisperSettings set = settings.engines().whisper();
    WhisperSettings base = set == null ? WhisperSettings.standard(CacheFolder.ofUser()) : set;
    return model
        .map(name -> new WhisperSettings(name, base.device(), base.cacheFolder()))
        .orElse(base);
  }

  private int prepare(WhisperSettings whisper) {
    WhisperStatus status = WhisperSetup.prepare(whisper, line -> out.println("Whisper: " + line));
    if (!status.ready()) {
      status.tried().forEach(line -> err.println("         " + line));
      err.println("Whisper: " + status.problem());
      err.println("mend:    " + status.mend());
      return FAILED;
    }
    out.printf(
        "Whisper: %s is ready in %s, on %s (%s)%n",
        whisper.model(), status.modelFolder(), status.device(), status.versions());
    if (!whisper.equals(settings.engines().whisper())) {
      out.printf("Whisper: to use it, start with JAMAK_WHISPER_MODEL=%s%n", whisper.model());
    }
    return 0;
  }
}
