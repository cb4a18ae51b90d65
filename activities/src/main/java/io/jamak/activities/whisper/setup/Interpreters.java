package io.jamak.activities.whisper.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a Python of this machine for which the packages can be had. */
final class Interpreters {
  /** A Python of the system outlives one that somebody built. */
  private static final Comparator<Path> OF_SYSTEM_FIRST =
      Comparator.comparing(program -> !program.startsWith("/usr/bin"));

  private static final Duration PROBE = Duration.ofSeconds(20);

  private final Machine machine;
  private final Consumer<String> tried;

  Interpreters(Machine machine, Consumer<String> tried) {
    this.machine = machine;
    this.tried = tried;
  }

  /**
   * The first that is right in every way, else the first that only cannot make environments itself.
   *
   * @throws SetupException when there is none
   */
  Interpreter find() throws SetupException {
    List<Interpreter> withoutVenv = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path candidate : candidates()) {
      Optional<Interpreter> found = probe(candidate).filter(one -> seen.add(one.program()));
      if (found.isEmpty()) {
        continue;
      }
      Interpreter interpreter = found.get();
      if (!interpreter.problem().isEmpty()) {
        tried.accept(candidate + ": " + interpreter.problem());
      } else if (interpreter.hasVenv()) {
        tried.accept(interpreter.program() + ": Python " + interpreter.version());
        return interpreter;
      } else {
        tried.accept(interpreter.program() + ": has no venv module");
        withoutVenv.add(interpreter);
      }
    }
    return withoutVenv.stream().findFirst().orElseThrow(this::none);
  }

  private SetupException none() {
    tried.accept("Python: none found");
    return new SetupException(
        "No usable Python was found (expected: " + Interpreter.EXPECTED + ")",
        machine.programs().exists("apt-get")
            ? "apt-get install python3 python3-venv"
            : "install Python 3.13 from python.org or by the system's package manager");
  }

  private List<Path> candidates() {
    Stream<String> numbered =
        IntStream.rangeClosed(-Interpreter.NEWEST, -Interpreter.OLDEST)
            .mapToObj(minor -> "python3." + -minor);
    return Stream.concat(Stream.of("python3"), numbered)
        .flatMap(name -> machine.programs().all(name).stream().sorted(OF_SYSTEM_FIRST))
        .toList();
  }

  private Optional<Interpreter> probe(Path program) {
    List<String> argv = List.of(program.toString(), "-I", "-S", "-c", Resources.text("probe.py"));
    try {
      SetupProcess process = new SetupProcess(machine, Path.of("/"), Map.of());
      SetupProcess.Ended ended = process.run(argv, PROBE, _ -> {});
      return ended.succeeded() ? Interpreter.read(ended.output()) : Optional.empty();
    } catch (IOException notStartable) {
      return Optional.empty();
    }
  }
}
