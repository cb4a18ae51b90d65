package io.jamak.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs the modules' own tests and their types where Node is there; the product itself needs none.
 */
class BrowserModulesTest {
  @Test
  void modules_keep_their_promises() throws IOException, InterruptedException {
    needNode();
    BrowserLibraries.unpackModules();
    Run run = run(Stream.concat(Stream.of("node", "--test"), tests().stream()).toList());
    assertThat(run.status()).as(run.output()).isZero();
  }

  @Test
  void types_in_the_comments_hold() throws IOException, InterruptedException {
    needNode();
    BrowserLibraries.unpackModules();
    BrowserLibraries.unpackCompiler();
    String compiler = BrowserLibraries.COMPILER.resolve("tsc.js").toString();
    Run run = run(List.of("node", compiler, "--project", "jsconfig.json"));
    assertThat(run.status()).as(run.output()).isZero();
  }

  /** A browser drops a rule that it cannot read, and says nothing. */
  @Test
  void nothing_that_a_merge_left_open_is_shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/META-INF/resources/jamak"))) {
      assertThat(files.filter(file -> file.toString().matches(".*\\.(js|css)")))
          .isNotEmpty()
          .allSatisfy(
              file -> assertThat(file).content().doesNotContainPattern("(?m)^(<{7}|={7}|>{7})"));
    }
  }

  /**
   * Older ones do not know a module by its text. Where tests must not be skipped it must be there.
   */
  private static void needNode() throws InterruptedException {
    int version = version("node", "v(\\d+)\\.(\\d+).*\\R?");
    if (!"true".equals(System.getenv("CI"))) {
      assumeThat(version).as("Node 20.19 or newer on the PATH").isGreaterThanOrEqualTo(20_019);
    }
    assertThat(version).as("Node 20.19 or newer on the PATH").isGreaterThanOrEqualTo(20_019);
  }

  private static List<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/js"))) {
      return files.map(Path::toString).filter(file -> file.endsWith(".test.mjs")).sorted().toList();
    }
  }

  /** 20019 for 20.19; 0 where there is none. */
  private static int version(String tool, String pattern) throws InterruptedException {
    try {
      Matcher version = Pattern.compile(pattern).matcher(run(List.of(tool, "--version")).output());
      return version.matches()
          ? Integer.parseInt(version.group(1)) * 1000 + Integer.parseInt(version.group(2))
          : 0;
    } catch (IOException notThere) {
      return 0;
    }
  }

  private static Run run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }

  private record Run(int status, String output) {}
}
