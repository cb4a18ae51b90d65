package io.jamak.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs what looks at the browser's modules; the product itself needs no Node. */
final class Node {
  private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+).*\\R?");

  private Node() {}

  /**
   * Older ones do not know a module by its text. Where tests must not be skipped it must be there.
   */
  static void need() throws InterruptedException {
    int version = version();
    if (!"true".equals(System.getenv("CI"))) {
      assumeThat(version).as("Node 20.19 or newer on the PATH").isGreaterThanOrEqualTo(20_019);
    }
    assertThat(version).as("Node 20.19 or newer on the PATH").isGreaterThanOrEqualTo(20_019);
  }

  /** Runs a script with these arguments in the module's folder; it must succeed. */
  static void run(List<String> arguments) throws IOException, InterruptedException {
    succeed(Path.of(""), Stream.concat(Stream.of("node"), arguments.stream()).toList());
  }

  /** Lays the packages of a folder's lock into it, each held to its hash. */
  static void install(Path folder) throws IOException, InterruptedException {
    succeed(folder, List.of("npm", "ci"));
  }

  private static void succeed(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Run run = start(folder, command);
    assertThat(run.status()).as(run.output()).isZero();
  }

  /** 20019 for 20.19; 0 where there is none. */
  private static int version() throws InterruptedException {
    try {
      Matcher version = VERSION.matcher(start(Path.of(""), List.of("node", "--version")).output());
      return version.matches()
          ? Integer.parseInt(version.group(1)) * 1000 + Integer.parseInt(version.group(2))
          : 0;
    } catch (IOException notThere) {
      return 0;
    }
  }

  private static Run start(Path folder, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  private record Run(int status, String output) {}
}
