package io.jamak.app.settings;

import static io.jamak.app.settings.Setting.JAMAK_LIBRETRANSLATE_API_KEY;
import static io.jamak.app.settings.Setting.JAMAK_LIBRETRANSLATE_URL;
import static io.jamak.app.settings.Setting.JAMAK_OPENAI_API_KEY;
import static io.jamak.app.settings.Setting.JAMAK_OPENAI_BASE_URL;
import static io.jamak.app.settings.Setting.JAMAK_OPENAI_MODEL;
import static io.jamak.app.settings.Setting.JAMAK_TRANSCRIBER;
import static io.jamak.app.settings.Setting.JAMAK_TRANSLATOR;
import static io.jamak.app.settings.Setting.JAMAK_WHISPER_DEVICE;
import static io.jamak.app.settings.Setting.JAMAK_WHISPER_MODEL;

import io.jamak.activities.engine.EngineSettings;
import io.jamak.activities.language.LibreTranslateSettings;
import io.jamak.activities.speech.OpenAiSettings;
import io.jamak.activities.whisper.setup.WhisperSettings;
import io.jamak.app.home.CacheFolder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which engines to use and where their servers are. */
final class EngineReader {
  /** For one piece of a minute at most: slow CPUs take several times its length. */
  static final Duration ANSWER_LIMIT = Duration.ofMinutes(10);

  private static final String OPENAI = "openai-http";
  private static final String LIBRETRANSLATE = "libretranslate";

  private EngineReader() {}

  static EngineSettings read(Environment environment) {
    String transcriber =
        environment.oneOf(JAMAK_TRANSCRIBER, List.of("whisper", "pocketsphinx", OPENAI));
    OpenAiSettings openAi = openAi(environment);
    if (transcriber.equals(OPENAI) && openAi == null) {
      environment.requireBeside(JAMAK_OPENAI_BASE_URL.name(), JAMAK_TRANSCRIBER);
    }
    String translator = environment.oneOf(JAMAK_TRANSLATOR, List.of("apertium", LIBRETRANSLATE));
    LibreTranslateSettings libreTranslate = libreTranslate(environment);
    if (translator.equals(LIBRETRANSLATE) && libreTranslate == null) {
      environment.requireBeside(JAMAK_LIBRETRANSLATE_URL.name(), JAMAK_TRANSLATOR);
    }
    return new EngineSettings(
        transcriber, translator, openAi, libreTranslate, whisper(environment));
  }

  private static WhisperSettings whisper(Environment environment) {
    String model = environment.text(JAMAK_WHISPER_MODEL, WhisperSettings.DEFAULT_MODEL);
    if (model.startsWith("~/")) {
      model = System.getProperty("user.home") + model.substring(1);
    }
    if (!WhisperSettings.isFolder(model) && !WhisperSettings.modelNames().contains(model)) {
      throw new SettingsException(
          JAMAK_WHISPER_MODEL.name(),
          model,
          "one of %s, or the absolute path of a folder"
              .formatted(String.join(", ", WhisperSettings.modelNames())));
    }
    String device = environment.oneOf(JAMAK_WHISPER_DEVICE, WhisperSettings.DEVICES);
    return new WhisperSettings(model, device.isEmpty() ? "auto" : device, CacheFolder.ofUser());
  }

  private static @Nullable OpenAiSettings openAi(Environment environment) {
    Optional<URI> baseUrl = environment.httpAddress(JAMAK_OPENAI_BASE_URL);
    if (baseUrl.isEmpty()) {
      environment.requireBeside(
          JAMAK_OPENAI_BASE_URL.name(), JAMAK_OPENAI_API_KEY, JAMAK_OPENAI_MODEL);
      return null;
    }
    return new OpenAiSettings(
        baseUrl.get(),
        environment.text(JAMAK_OPENAI_API_KEY, ""),
        environment.text(JAMAK_OPENAI_MODEL, "whisper-1"),
        ANSWER_LIMIT);
  }

  private static @Nullable LibreTranslateSettings libreTranslate(Environment environment) {
    Optional<URI> url = environment.httpAddress(JAMAK_LIBRETRANSLATE_URL);
    if (url.isEmpty()) {
      environment.requireBeside(JAMAK_LIBRETRANSLATE_URL.name(), JAMAK_LIBRETRANSLATE_API_KEY);
      return null;
    }
    String key = environment.text(JAMAK_LIBRETRANSLATE_API_KEY, "");
    return new LibreTranslateSettings(url.get(), key, ANSWER_LIMIT);
  }
}
