package io.jamak.activities.whisper.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes environments and installs wheels in them, with uv or with pip. Packages come by name; where
 * from is the matter of these programs and of the variables and files that people set for them.
 *
 * @param machine that has the programs
 * @param uv the program, or null to use Python's own
 */
record Installer(Machine machine, @Nullable Path uv, Consumer<String> progress) {
  private static final Duration MAKE = Duration.ofMinutes(5);
  private static final Duration INSTALL = Duration.ofMinutes(30);

  /** Small ones go by too fast to be told. */
  private static final Pattern FETCHING =
      Pattern.compile("Downloading (\\S+) \\(([\\d.]+ ?Mi?B)\\)");

  private static final List<String> WHEELS_ONLY =
      List.of("--require-hashes", "--only-binary", ":all:", "--no-deps");

  /** What it is called in front of people. */
  String name() {
    return uv == null ? "pip" : "uv";
  }

  /** Makes an empty environment in an empty folder. */
  void make(Interpreter interpreter, Path environment) throws IOException, SetupException {
    if (uv == null) {
      run(environment, MAKE, List.of(interpreter.program().toString(), "-I", "-m", "venv", "."));
    } else {
      run(
          environment,
          MAKE,
          List.of(
              uv.toString(),
              "venv",
              "--no-project",
              "--python",
              interpreter.program().toString(),
              "--allow-existing",
              "."));
    }
  }

  /**
   * Installs what a lock says into an environment, with its compiled form, for it is read-only
   * later.
   */
  void install(Path environment, Path lock) throws IOException, SetupException {
    install(environment, lock, environment, List.of());
  }

  /** Unpacks what a lock says into a folder of its own. */
  void unpack(Path environment, Path lock, Path target) throws IOException, SetupException {
    install(environment, lock, target, List.of("--target", target.toString()));
  }

  private void install(Path environment, Path lock, Path directory, List<String> more)
      throws IOException, SetupException {
    List<String> argv = new ArrayList<>();
    Path python = environment.resolve("bin/python");
    if (uv == null) {
      argv.addAll(List.of(python.toString(), "-I", "-m", "pip", "install", "--no-input"));
      argv.addAll(List.of("--disable-pip-version-check", "--no-cache-dir"));
      if (machine.variable("PIP_RETRIES").isEmpty()) {
        argv.addAll(List.of("--retries", "2"));
      }
    } else {
      argv.addAll(List.of(uv.toString(), "pip", "install", "--python", python.toString()));
      if (more.isEmpty()) {
        argv.add("--compile-bytecode");
      }
    }
    argv.addAll(WHEELS_ONLY);
    argv.addAll(more);
    argv.addAll(List.of("-r", lock.toString()));
    run(directory, INSTALL, argv);
  }

  private void run(Path directory, Duration limit, List<String> argv)
      throws IOException, SetupException {
    Path temporary = Files.createTempDirectory(directory, ".tmp-");
    try {
      Map<String, String> more = new TreeMap<>(Map.of("TMPDIR", temporary.toString()));
      // Who told pip of a mirror means it, whichever program asks.
      machine
          .variable("UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL")
          .ifPresent(index -> more.put("UV_DEFAULT_INDEX", index));
      SetupProcess process = new SetupProcess(machine, directory, more);
      SetupProcess.Ended ended = process.run(argv, limit, this::tell);
      if (!ended.succeeded()) {
        throw InstallTrouble.explain(ended, directory);
      }
    } finally {
      Places.delete(temporary);
    }
  }

  private void tell(String line) {
    Matcher matcher = FETCHING.matcher(line);
    if (matcher.find()) {
      String file = matcher.group(1).replaceFirst(".*/", "").replaceFirst("-(cp|py)\\d.*", "");
      progress.accept("fetching " + file + " (" + matcher.group(2) + ")");
    }
  }
}
