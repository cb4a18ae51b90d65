package io.jamak.ui.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The modules of the browser side are written by Prettier and hold to the rules of ESLint, as the
 * Java side is held by Spotless and Checkstyle. {@code npm run format} in {@code src/test/lint}
 * mends what can be mended.
 */
class BrowserLintTest {
  private static final Path LINT = Path.of("src/test/lint");
  private static final Path PACKAGES = LINT.resolve("node_modules");
  private static final String MODULES = "src/main/resources/META-INF/resources/jamak";
  private static final String TESTS = "src/test/js";

  @BeforeAll
  static void have_the_packages_of_the_lock() throws IOException, InterruptedException {
    Node.need();
    Path installed = PACKAGES.resolve(".package-lock.json");
    Path lock = LINT.resolve("package-lock.json");
    if (!Files.exists(installed)
        || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) < 0) {
      Node.install(LINT);
    }
  }

  @Test
  void the_rules_hold() throws IOException, InterruptedException {
    Node.run(
        List.of(
            PACKAGES.resolve("eslint/bin/eslint.js").toString(),
            "--config=" + LINT.resolve("eslint.config.mjs"),
            MODULES,
            TESTS));
  }

  @Test
  void the_format_is_the_formatter_s() throws IOException, InterruptedException {
    Node.run(
        List.of(
            PACKAGES.resolve("prettier/bin/prettier.cjs").toString(),
            "--check",
            MODULES + "/**/*.js",
            TESTS + "/**/*.mjs",
            LINT + "/*.mjs"));
  }
}
