package io.jamak.activities.whisper.setup;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A Python of this machine, as {@code probe.py} saw it.
 *
 * @param program its file, links followed: the name python3 may mean another one tomorrow
 * @param prefix folder of its libraries
 * @param problem why the packages of the lock cannot be had for it, "" when they can
 * @param hasVenv whether it can make environments itself (Debian keeps that in another package)
 */
record Interpreter(Path program, Path prefix, String version, String problem, boolean hasVenv) {
  static final int OLDEST = 9;
  static final int NEWEST = 14;
  static final String EXPECTED = "Python 3." + OLDEST + " to 3." + NEWEST;

  /** Reads lines of name=value; empty when they are not those of the probe. */
  static Optional<Interpreter> read(String output) {
    Map<String, String> facts =
        output
            .lines()
            .filter(line -> line.contains("="))
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, _) -> first));
    String version = facts.getOrDefault("version", "");
    if (!version.matches("\\d+\\.\\d+\\.\\d+") || !facts.containsKey("program")) {
      return Optional.empty();
    }
    return Optional.of(
        new Interpreter(
            Path.of(facts.getOrDefault("program", "")),
            Path.of(facts.getOrDefault("prefix", "")),
            version,
            problem(version, facts),
            "yes".equals(facts.get("venv"))));
  }

  private static String problem(String version, Map<String, String> facts) {
    String[] numbers = version.split("\\.");
    int minor = Integer.parseInt(numbers[1]);
    if (!numbers[0].equals("3") || minor < OLDEST || minor > NEWEST) {
      return "is Python " + version + " (expected: " + EXPECTED + ")";
    }
    if (!"64".equals(facts.get("bits"))) {
      return "is a 32-bit Python (expected: 64-bit)";
    }
    if ("free".equals(facts.get("threading"))) {
      return "is a free-threaded Python (expected: the usual kind)";
    }
    if ("musl".equals(facts.get("libc"))) {
      return "is a Python for musl, Alpine's libc (expected: glibc, as in Debian)";
    }
    return "";
  }
}
