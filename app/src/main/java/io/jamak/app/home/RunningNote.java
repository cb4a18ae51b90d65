package io.jamak.app.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a running Jamak leaves in its home for other processes: {@code running.env}, variables that
 * a shell can source to start a worker beside it, and where people open it.
 */
public record RunningNote(String address, Map<String, String> variables) {
  private static final String FILE = "running.env";
  private static final String OPEN_AT = "# Jamak at ";

  /** Leaves the note, readable for this user only. */
  public void write(Home home) {
    String lines =
        variables.entrySet().stream()
            .map(entry -> entry.getKey() + "='" + entry.getValue().replace("'", "'\\''") + "'")
            .collect(Collectors.joining("\n"));
    Secrets.write(home.folder().resolve(FILE), OPEN_AT + address + "\n" + lines);
  }

  /** The note of whoever runs on this home; empty until it is ready. */
  public static Optional<RunningNote> read(Home home) {
    Path file = home.folder().resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      String address = "";
      Map<String, String> variables = new LinkedHashMap<>();
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith(OPEN_AT)) {
          address = line.substring(OPEN_AT.length());
        } else if (line.contains("='")) {
          variables.put(line.substring(0, line.indexOf('=')), value(line));
        }
      }
      return Optional.of(new RunningNote(address, variables));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 2, line.length() - 1).replace("'\\''", "'");
  }

  /** Takes the note away when nothing runs any more. */
  public static void remove(Home home) {
    try {
      Files.deleteIfExists(home.folder().resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + FILE + " of " + home.folder(), e);
    }
  }
}
