package io.jamak.activities.whisper;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where faster-whisper and its weights are on this machine; looked at anew at each call, so that an
 * installation which is made while the product runs is used without a restart.
 */
public interface WhisperInstallation {
  /** What can be started now. */
  Optional<Installed> installed();

  /** What is missing, "" when it is ready. */
  String problem();

  /** How to mend it, "" when it is ready. */
  String mend();

  /** Each thing that the last set-up tried and what it answered, in order. */
  List<String> tried();

  /**
   * A complete installation.
   *
   * @param python interpreter of the environment
   * @param readable folders outside /usr that the child must be able to read
   * @param modelFolder weights
   * @param model name of the model, "base" for instance
   * @param fingerprint hash of weights and libraries, part of step keys
   * @param version for people: model and library version
   * @param device auto, cpu or cuda
   * @param modelBytes size of the weights
   */
  record Installed(
      Path python,
      List<Path> readable,
      Path modelFolder,
      String model,
      String fingerprint,
      String version,
      String device,
      long modelBytes) {
    public Installed {
      readable = List.copyOf(readable);
    }

    /**
     * Small models are computed in full precision, which keeps words in noise; large ones would
     * take too much memory and lose little.
     */
    public String computeType() {
      return modelBytes < 1L << 30 ? "float32" : "int8";
    }
  }
}
