package io.jamak.app.bench.speech;

import io.jamak.activities.whisper.WhisperInstallation.Installed;
import io.jamak.app.product.Commands;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What people would type instead of using us: {@code whisper-ctranslate2} over a folder, a process
 * a file, one thread a process and as many processes as cores. Installed with pip into an
 * environment of the measurement's own; the weights are those of the product.
 */
final class CommandLineRival {
  // PINNED: figures of different versions cannot be compared
  private static final String PACKAGE = "whisper-ctranslate2==0.5.8";

  private static final String SCRIPT =
      """
      set -e
      cd "$1"
      ls | xargs -P "$4" -n1 whisper-ctranslate2 --threads 1 --vad_filter True --device cpu \
        --model_directory "$2" --output_format srt --output_dir "$3" --verbose False --compute_type "$5"
      """;

  private final Path environment;
  private final Installed whisper;

  private CommandLineRival(Path environment, Installed whisper) {
    this.environment = environment;
    this.whisper = whisper;
  }

  /** The rival cannot be had; the message is what pip said. */
  static final class NotInstalledException extends Exception {
    private static final long serialVersionUID = 1;

    NotInstalledException(String message) {
      super(message);
    }
  }

  /** Installs it. */
  static CommandLineRival install(Path environment) throws NotInstalledException {
    Installed whisper = BareWhisper.whisper();
    must(whisper.python().toString(), "-I", "-m", "venv", environment.toString());
    must(
        environment.resolve("bin/pip").toString(),
        "install",
        "-q",
        "--disable-pip-version-check",
        "--only-binary",
        ":all:",
        PACKAGE);
    return new CommandLineRival(environment, whisper);
  }

  private static void must(String... command) throws NotInstalledException {
    Commands.Result result = Commands.run(Map.of(), List.of(command));
    if (result.exit() != 0) {
      throw new NotInstalledException(
          "%s: exit %d: %s".formatted(List.of(command), result.exit(), result.out().strip()));
    }
  }

  /** The precision of the product's own computation. */
  String ownPrecision() {
    return whisper.computeType();
  }

  /**
   * Recognises every file of a folder into SRT files of another one.
   *
   * @param precision "auto" is what it takes where nobody says: the fastest of the machine
   */
  void run(Path files, Path srt, String precision) {
    String path = environment.resolve("bin") + ":" + System.getenv("PATH");
    Commands.Result result =
        Commands.run(
            Map.of("PATH", path, "HF_HUB_OFFLINE", "1", "OMP_NUM_THREADS", "1"),
            List.of(
                "sh",
                "-c",
                SCRIPT,
                "rival",
                files.toString(),
                whisper.modelFolder().toString(),
                srt.toString(),
                String.valueOf(Runtime.getRuntime().availableProcessors()),
                precision));
    if (result.exit() != 0) {
      throw new IllegalStateException("whisper-ctranslate2: " + result);
    }
  }
}
