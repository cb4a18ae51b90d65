package io.jamak.app.bench.speech;

import io.jamak.activities.whisper.PreparedWhisper;
import io.jamak.activities.whisper.WhisperInstallation.Installed;
import io.jamak.activities.whisper.setup.WhisperSettings;
import io.jamak.activities.whisper.setup.WhisperSetup;
import io.jamak.activities.whisper.setup.WhisperStatus;
import io.jamak.app.home.CacheFolder;
import io.jamak.app.product.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * faster-whisper alone: the environment, weights and settings of the product without anything of
 * ours around them. What a job takes longer is what we cost.
 */
final class BareWhisper {
  private static final String PROGRAM = "bare_whisper.py";

  private final Installed whisper;
  private final Path program;

  private BareWhisper(Installed whisper, Path program) {
    this.whisper = whisper;
    this.program = program;
  }

  /** The default model of the user's cache folder, set up when it lacks. */
  static BareWhisper prepare(Path folder) throws IOException {
    Path program = Files.createDirectories(folder).resolve(PROGRAM);
    try (InputStream in = BareWhisper.class.getResourceAsStream("/bench/" + PROGRAM)) {
      Files.copy(Objects.requireNonNull(in, PROGRAM), program, StandardCopyOption.REPLACE_EXISTING);
    }
    return new BareWhisper(whisper(), program);
  }

  /** Whisper as the product of this user has it. */
  static Installed whisper() {
    WhisperSettings settings = WhisperSettings.standard(CacheFolder.ofUser());
    WhisperStatus status = WhisperSetup.prepare(settings, line -> {});
    return new PreparedWhisper(settings)
        .installed()
        .orElseThrow(
            () ->
                new IllegalStateException(status.problem() + " (expected: " + status.mend() + ")"));
  }

  /**
   * What one file took.
   *
   * @param wall seconds, without start and loading
   * @param cpu seconds of the same work
   */
  record Run(double wall, double cpu, int words) {}

  /** Recognises a file of English with one thread. */
  Run run(Path media) {
    Commands.Result result =
        Commands.run(
            Map.of("OMP_NUM_THREADS", "1", "HF_HUB_OFFLINE", "1"),
            List.of(
                whisper.python().toString(),
                "-I",
                program.toString(),
                whisper.modelFolder().toString(),
                whisper.computeType(),
                media.toString(),
                "en"));
    if (result.exit() != 0) {
      throw new IllegalStateException(PROGRAM + ": exit " + result.exit() + "\n" + result.out());
    }
    JsonNode told = JsonMapper.shared().readTree(result.out().lines().toList().getLast());
    return new Run(
        told.get("wall").asDouble(), told.get("cpu").asDouble(), told.get("words").asInt());
  }
}
