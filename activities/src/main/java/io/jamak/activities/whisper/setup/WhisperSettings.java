package io.jamak.activities.whisper.setup;

import java.nio.file.Path;
import java.util.List;

/**
 * Which Whisper to use, and where it is kept.
 *
 * @param model a name of {@link #modelNames}, or the absolute path of a folder with a CTranslate2
 *     model (JAMAK_WHISPER_MODEL)
 * @param device one of {@link #DEVICES} (JAMAK_WHISPER_DEVICE)
 * @param cacheFolder where programs of ours are kept between homes
 */
public record WhisperSettings(String model, String device, Path cacheFolder) {
  /** 99 languages in 145 MB. */
  public static final String DEFAULT_MODEL = "base";

  /** The graphics card where one works, else the processor; or one of them alone. */
  public static final List<String> DEVICES = List.of("auto", "cpu", "cuda");

  public WhisperSettings {
    if (!isFolder(model) && !modelNames().contains(model)) {
      throw new IllegalArgumentException(
          "model: %s (expected: one of %s, or the absolute path of a folder)"
              .formatted(model, String.join(", ", modelNames())));
    }
    if (!DEVICES.contains(device)) {
      throw new IllegalArgumentException(
          "device: %s (expected: one of %s)".formatted(device, String.join(", ", DEVICES)));
    }
  }

  /** The default model on whatever device there is. */
  public static WhisperSettings standard(Path cacheFolder) {
    return new WhisperSettings(DEFAULT_MODEL, "auto", cacheFolder);
  }

  /** Names of the models that can be fetched, small ones first. */
  public static List<String> modelNames() {
    return ModelPins.names();
  }

  /** Whether {@code model} is meant as a folder. */
  public static boolean isFolder(String model) {
    return Path.of(model).isAbsolute();
  }
}
