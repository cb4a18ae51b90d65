package io.jamak.store.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedCodeTest {
  @TempDir Path fresh;

  @Test
  void the_committed_classes_are_those_that_the_migrations_give() throws Exception {
    GenerateJooq.generate(fresh);

    assertThat(files(Path.of("src/generated/java")))
        .as("run: mvn -pl store -am -Pjooq process-test-classes")
        .isEqualTo(files(fresh));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
