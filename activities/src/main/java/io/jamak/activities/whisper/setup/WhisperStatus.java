package io.jamak.activities.whisper.setup;

import java.nio.file.Path;
import java.util.List;

/**
 * What is there of Whisper on this machine.
 *
 * @param ready whether all of it is there, and was proved by recognising real speech
 * @param python the interpreter of the environment; an empty path when not ready
 * @param modelFolder folder of the model; an empty path when not ready
 * @param modelSha256 of the model's {@code model.bin}, hexadecimal; "" when not ready
 * @param environmentHash SHA-256 of all that decides what is in the environment, hexadecimal
 * @param versions of the packages and of Python, in words; "" when not ready
 * @param device what recognition runs on: "cpu" or "cuda"; "" when not ready
 * @param reads folders outside the system's that a sandboxed child must see
 * @param problem what is missing, in one short sentence; "" when ready
 * @param mend how to mend it, "" when ready
 * @param tried each thing that the last set-up tried and what it answered, in order
 */
public record WhisperStatus(
    boolean ready,
    Path python,
    Path modelFolder,
    String modelSha256,
    String environmentHash,
    String versions,
    String device,
    List<Path> reads,
    String problem,
    String mend,
    List<String> tried) {
  private static final Path NONE = Path.of("");

  public WhisperStatus {
    reads = List.copyOf(reads);
    tried = List.copyOf(tried);
  }

  static WhisperStatus lacking(
      String environmentHash, String problem, String mend, List<String> tried) {
    return new WhisperStatus(
        false, NONE, NONE, "", environmentHash, "", "", List.of(), problem, mend, tried);
  }
}
