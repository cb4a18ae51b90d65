package io.jamak.activities.whisper.setup;

import io.jamak.domain.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Recognises two seconds of a speech of 1961 ("And so, my fellow Americans") and notes in the
 * environment that it could, with which model and on which device.
 */
final class Proof {
  /** The largest model is read from a cold disk. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private static final String SAID = "americans";

  private final PythonEnvironment environment;
  private final KnownModel model;
  private final String wanted;

  /**
   * A proof.
   *
   * @param wanted device: auto, cpu or cuda
   */
  Proof(PythonEnvironment environment, KnownModel model, String wanted) {
    this.environment = environment;
    this.model = model;
    this.wanted = wanted;
  }

  /** The device that recognised; empty when this was not proved yet. */
  Optional<String> device() {
    return Marker.read(note()).map(values -> values.getOrDefault("device", "cpu"));
  }

  private Path note() {
    String key = Sha256.of(model.sha256() + "\n" + model.folder() + "\n" + wanted);
    return environment.folder().resolve("proved-" + Places.brief(key) + ".properties");
  }

  /** Proves it and notes it. */
  void run(Machine machine, Path scratch, Consumer<String> tried)
      throws IOException, SetupException {
    Path sound = scratch.resolve("speech.pcm");
    Files.write(sound, Resources.bytes("speech.pcm"));
    SetupProcess process = new SetupProcess(machine, scratch, Map.of("HF_HUB_OFFLINE", "1"));
    SetupProcess.Ended ended =
        process.run(
            List.of(
                environment.python().toString(),
                "-I",
                "-c",
                Resources.text("prove.py"),
                model.folder().toString(),
                sound.toString(),
                wanted),
            LIMIT,
            _ -> {});
    String heard = value(ended.output(), "heard");
    if (!ended.succeeded() || heard.isEmpty() || !isRight(heard)) {
      SetupException failure =
          failed(
              heard.isEmpty() ? "Whisper does not work here" : "Whisper heard \"" + heard + "\"",
              ended);
      tried.accept("proof: " + failure.problem());
      throw failure;
    }
    String device = value(ended.output(), "device");
    tried.accept("proof: heard \"%s\" on %s".formatted(heard, device));
    Marker.write(note(), Map.of("device", device, "heard", heard));
  }

  /** A model of the user's own may know other languages only. */
  private boolean isRight(String heard) {
    return model.given() || heard.toLowerCase(Locale.ROOT).contains(SAID);
  }

  private static String value(String output, String name) {
    return output
        .lines()
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  /** Why a Python program of ours failed. */
  static SetupException failed(String what, SetupProcess.Ended ended) {
    String last = ended.output().lines().reduce("", (_, line) -> line).strip();
    String text = last.substring(0, Math.min(200, last.length()));
    if (text.toLowerCase(Locale.ROOT).matches(".*(cuda|cublas|cudnn).*")) {
      return new SetupException(
          "The graphics card cannot be used: " + text,
          "JAMAK_WHISPER_DEVICE=cpu, or install NVIDIA's driver, cuBLAS for CUDA 12 and cuDNN 9");
    }
    return new SetupException(
        "%s: %s (exit code %d)".formatted(what, text, ended.exitCode()),
        "see ./jamak doctor; a processor of the last ten years (AVX) and 1 GB of memory are needed");
  }
}
