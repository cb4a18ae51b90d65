package io.jamak.app.command;

import io.jamak.app.embedded.EmbeddedParts;
import io.jamak.app.home.Home;
import io.jamak.app.home.HomeLock;
import io.jamak.app.home.RunningNote;
import io.jamak.app.settings.Role;
import io.jamak.app.settings.Settings;
import io.jamak.app.wiring.JamakProcess;
import io.jamak.app.wiring.Owner;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;

/** Starts Jamak on its home: embedded parts, then the roles; all of it ends together. */
public final class Up {
  private final Settings settings;
  private final List<String> options;
  private final PrintStream out;
  private final PrintStream err;

  public Up(Settings settings, List<String> options, PrintStream out, PrintStream err) {
    this.settings = settings;
    this.options = options;
    this.out = out;
    this.err = err;
  }

  /** Empty when Jamak runs now; 0 when another process already does so on this home. */
  public OptionalInt run() {
    return run(() -> SpeechSetup.begin(settings, out::println));
  }

  /** One start without setting engines up, for the JVM's cache that the launcher makes. */
  public int rehearse() {
    return run(SpeechSetup::none).orElse(0);
  }

  private OptionalInt run(Supplier<SpeechSetup> speech) {
    Home home = Home.open(settings.home());
    Optional<HomeLock> lock = HomeLock.take(home);
    if (lock.isEmpty()) {
      out.println(alreadyRuns(home));
      return OptionalInt.of(0);
    }
    try {
      start(home, lock.get(), speech.get());
      return OptionalInt.empty();
    } catch (RuntimeException e) {
      err.println("Jamak does not start: " + StartFailure.explain(e));
      err.println("The whole story is in " + home.log("jamak"));
      return OptionalInt.of(1);
    }
  }

  private static String alreadyRuns(Home home) {
    return RunningNote.read(home)
        .map(note -> "Jamak already runs on %s at %s".formatted(home.folder(), note.address()))
        .orElse("Jamak is already starting on " + home.folder());
  }

  private void start(Home home, HomeLock lock, SpeechSetup speech) {
    RunningNote.remove(home);
    EmbeddedParts parts = EmbeddedParts.start(settings, home, out::println);
    // Runs after the Spring context is closed, also when its start fails.
    SpringApplication.getShutdownHandlers()
        .add(
            () -> {
              RunningNote.remove(home);
              parts.close();
              lock.close();
            });
    speech.await();
    JamakProcess process = JamakProcess.start(settings, home, parts.addresses(), options);
    new RunningNote(process.address(), parts.addresses().asVariables()).write(home);
    if (settings.s3().isPresent() && settings.has(Role.WEB)) {
      StorageWarning.of(parts.addresses().s3()).ifPresent(out::println);
    }
    process.owner().ifPresent(owner -> sayOwner(owner));
    sayReady(process, parts);
  }

  private void sayOwner(Owner owner) {
    out.println("Sign in with    " + owner.email());
    owner.madeUpPassword().ifPresent(password -> out.println("Password        " + password));
  }

  private void sayReady(JamakProcess process, EmbeddedParts parts) {
    String webUi = parts.addresses().temporal().uiUrl();
    if (webUi != null) {
      out.println("Temporal Web UI " + webUi);
    }
    if (settings.has(Role.WEB)) {
      out.println("Jamak is ready at " + process.address());
    } else {
      out.println(
          "Jamak worker is ready, serving "
              + String.join(", ", new TreeSet<>(settings.worker().queues())));
    }
    out.flush();
  }
}
