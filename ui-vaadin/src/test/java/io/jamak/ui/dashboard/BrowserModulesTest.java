package io.jamak.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs the modules' own tests and their types where Node is there; the product itself needs none.
 */
class BrowserModulesTest {
  @Test
  void modules_keep_their_promises() throws IOException, InterruptedException {
    Node.need();
    BrowserLibraries.unpackModules();
    Node.run(Stream.concat(Stream.of("--test"), tests().stream()).toList());
  }

  @Test
  void types_in_the_comments_hold() throws IOException, InterruptedException {
    Node.need();
    BrowserLibraries.unpackModules();
    BrowserLibraries.unpackCompiler();
    String compiler = BrowserLibraries.COMPILER.resolve("tsc.js").toString();
    Node.run(List.of(compiler, "--project", "jsconfig.json"));
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

  private static List<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/js"))) {
      return files.map(Path::toString).filter(file -> file.endsWith(".test.mjs")).sorted().toList();
    }
  }
}
