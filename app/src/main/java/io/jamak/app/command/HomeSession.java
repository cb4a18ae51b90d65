package io.jamak.app.command;

import io.jamak.app.embedded.Addresses;
import io.jamak.app.embedded.EmbeddedParts;
import io.jamak.app.home.Home;
import io.jamak.app.home.HomeLock;
import io.jamak.app.home.RunningNote;
import io.jamak.app.settings.Settings;
import io.jamak.app.settings.SettingsReader;
import io.jamak.app.wiring.Schema;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Gives a short command the parts of a home: those of the Jamak that runs there, or started for as
 * long as the command takes.
 */
final class HomeSession {
  private static final int FAILED = 1;

  private final Settings settings;
  private final Map<String, String> variables;
  private final PrintStream err;

  HomeSession(Settings settings, Map<String, String> variables, PrintStream err) {
    this.settings = settings;
    this.variables = variables;
    this.err = err;
  }

  /** The exit code of the work, or 1 when the parts cannot be had. */
  int run(ToIntFunction<Addresses> work) {
    Home home = Home.open(settings.home());
    Optional<HomeLock> lock = HomeLock.take(home);
    if (lock.isEmpty()) {
      return beside(home, work);
    }
    try (HomeLock _ = lock.get();
        EmbeddedParts parts = EmbeddedParts.start(settings, home, err::println)) {
      if (settings.database().isEmpty()) {
        Schema.migrate(parts.addresses().database()); // it may come from an older release
      }
      return work.applyAsInt(parts.addresses());
    }
  }

  private int beside(Home home, ToIntFunction<Addresses> work) {
    Optional<RunningNote> note = RunningNote.read(home);
    if (note.isEmpty()) {
      err.println("Jamak is starting on " + home.folder() + "; try again when it is ready");
      return FAILED;
    }
    Map<String, String> all = new HashMap<>(variables);
    all.putAll(note.get().variables());
    Settings running = SettingsReader.read(all, List.of());
    return work.applyAsInt(
        new Addresses(
            running.database().orElseThrow(),
            running.s3().orElseThrow(),
            running.temporal().orElseThrow()));
  }
}
