package io.jamak.app;

import io.jamak.app.command.Carriers;
import io.jamak.app.command.CheckCommand;
import io.jamak.app.command.DoctorCommand;
import io.jamak.app.command.EngineCommand;
import io.jamak.app.command.QuietStart;
import io.jamak.app.command.TokenCommand;
import io.jamak.app.command.Up;
import io.jamak.app.settings.Settings;
import io.jamak.app.settings.SettingsException;
import io.jamak.app.settings.SettingsReader;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The main class: {@code up} (the default), {@code token NAME}, {@code check}, {@code doctor},
 * {@code engine whisper [MODEL]}.
 *
 * <p>Exit codes: 0 well, 1 failed or not all is well, 2 wrong settings or an unknown command.
 */
public final class JamakApplication {
  private static final int WRONG_USE = 2;

  private JamakApplication() {}

  /** Runs one command; {@code up} goes on until it is told to stop. */
  public static void main(String[] arguments) {
    Carriers.provide();
    QuietStart.begin();
    OptionalInt code = run(System.getenv(), List.of(arguments), System.out, System.err);
    code.ifPresent(System::exit);
  }

  /** The exit code, or empty when the process shall go on. */
  static OptionalInt run(
      Map<String, String> variables, List<String> arguments, PrintStream out, PrintStream err) {
    List<String> options = arguments.stream().filter(text -> text.startsWith("--")).toList();
    List<String> words = arguments.stream().filter(text -> !text.startsWith("--")).toList();
    String command = words.isEmpty() ? "up" : words.getFirst();
    try {
      Settings settings = SettingsReader.read(variables, options);
      return switch (command) {
        case "up" -> new Up(settings, options, out, err).run();
        // One start and end, for the JVM's cache that the launcher makes.
        case "rehearse" -> OptionalInt.of(new Up(settings, options, out, err).rehearse());
        case "token" -> OptionalInt.of(new TokenCommand(settings, variables, out, err).run(words));
        case "check" -> OptionalInt.of(new CheckCommand(settings, variables, out, err).run());
        case "doctor" -> OptionalInt.of(new DoctorCommand(settings, out).run());
        case "engine" -> OptionalInt.of(new EngineCommand(settings, out, err).run(words));
        default -> unknown(command, err);
      };
    } catch (SettingsException e) {
      err.println(e.getMessage());
      return OptionalInt.of(WRONG_USE);
    }
  }

  private static OptionalInt unknown(String command, PrintStream err) {
    err.println(command + ": no such command (expected: up, token NAME, check, doctor, engine)");
    return OptionalInt.of(WRONG_USE);
  }
}
