package io.jamak.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a page or a module asks for by its path is served: only what the build packs is, and its
 * list stands in the pom.
 */
class PackedModulesTest {
  private static final Path SOURCES = Path.of("src/main");
  private static final Pattern BY_PAGES =
      Pattern.compile("(?:context://|src=\")(jamak/[\\w/-]+\\.js)");
  private static final Pattern BY_MODULES =
      Pattern.compile("new URL\\('\\.\\./([^']+)', import\\.meta\\.url\\)");

  @Test
  void what_pages_name_is_packed() {
    List<String> named = named(BY_PAGES, ".java", ".html");
    assertThat(named)
        .contains("jamak/page/dashboard.js", "jamak/shell/sign-in.js")
        .allSatisfy(PackedModulesTest::served);
  }

  @Test
  void what_modules_fetch_is_there() {
    List<String> named = named(BY_MODULES, ".js");
    assertThat(named)
        .contains("upload/md5-worker.js", "upload/sample.mp4")
        .allSatisfy(file -> served("jamak/" + file));
  }

  private static void served(String path) {
    assertThat(PackedModulesTest.class.getResource("/META-INF/resources/" + path))
        .as(path)
        .isNotNull();
  }

  private static List<String> named(Pattern pattern, String... endings) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .flatMap(
              file ->
                  pattern.matcher(BrowserModules.read(file)).results().map(found -> found.group(1)))
          .distinct()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
