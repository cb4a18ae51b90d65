package io.jamak.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BrowserLibrariesTest {
  @Test
  void what_an_earlier_version_left_is_gone() throws IOException {
    Path module = BrowserLibraries.MODULES.resolve("lit");
    List<Path> left =
        List.of(module.resolve("old.js"), BrowserLibraries.COMPILER.resolve("old.js"));
    for (Path file : left) {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, "");
    }

    BrowserLibraries.unpackModules();
    BrowserLibraries.unpackCompiler();

    assertThat(left).noneMatch(Files::exists);
    assertThat(module.resolve("index.js")).isNotEmptyFile();
    assertThat(BrowserLibraries.COMPILER.resolve("tsc.js")).isNotEmptyFile();
  }
}
