package io.jamak.activities.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is put before a command so that the program ends with this JVM, however that dies, and does
 * not hear a terminal's Ctrl-C. Needs util-linux; elsewhere the command stays as it is.
 *
 * <p>Linux ties a child to the <em>thread</em> that made it: start what is on a leash by {@link
 * Spawner}.
 */
public final class Leash {
  private Leash() {}

  /** {@code argv} in a session of its own, with a signal to it when its starter dies. */
  public static List<String> on(Signal signal, List<String> argv) {
    Programs programs = Programs.ofMachine();
    List<String> leashed = new ArrayList<>();
    programs.find("setsid").map(Path::toString).ifPresent(leashed::add);
    Optional<Path> setpriv = programs.find("setpriv");
    if (setpriv.isPresent()) {
      leashed.addAll(List.of(setpriv.get().toString(), "--pdeathsig", signal.name(), "--"));
    }
    leashed.addAll(argv);
    return leashed;
  }
}
