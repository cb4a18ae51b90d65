package io.jamak.activities.whisper;

import io.jamak.activities.engine.EngineSettings;
import io.jamak.activities.testing.CaseFiles;
import io.jamak.activities.testing.JobHarness;
import io.jamak.activities.testing.JobHarness.Options;
import io.jamak.activities.testing.JobResult;
import io.jamak.activities.whisper.setup.UserWhisper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Runs whole jobs with the engine that people use. */
abstract class RealEngineTest {
  static final String KENNEDY =
      "and so my fellow americans ask not what your country can do for you"
          + " ask what you can do for your country";
  static final String AUSTEN = "he was not an ill disposed young man";

  @TempDir private static Path directory;
  static CaseFiles files;
  private static JobHarness harness;

  @BeforeAll
  static void open() throws IOException {
    UserWhisper.ready();
    EngineSettings settings = new EngineSettings("", "", null, null, UserWhisper.settings());
    files = new CaseFiles(directory);
    harness = new JobHarness(directory.resolve("scratch"), settings);
  }

  @AfterAll
  static void close() throws IOException {
    harness.close();
  }

  /** A job on a file of the resources. */
  static JobResult run(String resource, String language) throws IOException {
    return run(files.file(resource), language, "");
  }

  static JobResult run(Path file, String language, String audioTrack) throws IOException {
    return harness.run(file, new Options(language, "whisper", audioTrack));
  }
}
