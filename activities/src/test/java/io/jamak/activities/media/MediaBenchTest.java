package io.jamak.activities.media;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test media steps of its own over a folder of its own. */
abstract class MediaBenchTest {
  @TempDir Path directory;
  MediaBench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new MediaBench(directory);
  }

  @AfterEach
  void close() throws IOException {
    bench.close();
  }
}
