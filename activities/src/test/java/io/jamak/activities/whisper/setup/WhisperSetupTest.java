package io.jamak.activities.whisper.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real packages and the real weights. */
class WhisperSetupTest {
  @TempDir Path folder;

  @Test
  void a_prepared_machine_is_ready_and_a_second_preparation_does_nothing() {
    WhisperStatus ready = UserWhisper.ready();
    List<String> progress = new ArrayList<>();

    assertThat(WhisperSetup.prepare(UserWhisper.settings(), progress::add)).isEqualTo(ready);
    assertThat(progress).isEmpty();
    assertThat(WhisperSetup.status(UserWhisper.settings())).isEqualTo(ready);
    assertThat(ready.python()).isExecutable();
    assertThat(ready.modelFolder().resolve("model.bin")).exists();
    assertThat(ready.modelSha256()).startsWith("d01c3014881c");
    assertThat(ready.versions()).contains("faster-whisper 1.2.1", "ctranslate2 4.8.5");
    assertThat(ready.device()).isIn("cpu", "cuda");
    assertThat(ready.reads()).contains(ready.modelFolder());
    assertThat(ready.problem() + ready.mend()).isEmpty();
  }

  @Test
  void nothing_of_pyav_and_of_the_hubs_client_is_in_the_environment() throws Exception {
    WhisperStatus ready = UserWhisper.ready();
    String code =
        "import av, huggingface_hub, faster_whisper, importlib.metadata as m\n"
            + "names = {d.metadata['Name'].lower() for d in m.distributions()}\n"
            + "print(av.__file__.endswith('av.py'), sorted(names & {'av', 'huggingface-hub'}))\n"
            + "try:\n  av.open\nexcept AttributeError as e:\n  print(e)\n";

    SetupProcess.Ended ended =
        new SetupProcess(Machine.current(), folder, Map.of())
            .run(
                List.of(ready.python().toString(), "-I", "-c", code),
                Duration.ofMinutes(1),
                _ -> {});

    assertThat(ended.output())
        .isEqualTo("True []\nav.open: PyAV is left out of this environment; give numpy PCM\n");
  }

  @Test
  void a_model_in_a_folder_of_the_users_is_taken_and_hashed_anew_when_it_changes()
      throws Exception {
    WhisperStatus ready = UserWhisper.ready();
    for (ModelPin.FilePin file : ModelPins.of("base").files()) {
      Files.createSymbolicLink(
          folder.resolve(file.name()), ready.modelFolder().resolve(file.name()));
    }
    WhisperSettings given =
        new WhisperSettings(folder.toString(), "cpu", UserWhisper.settings().cacheFolder());

    WhisperStatus taken = WhisperSetup.prepare(given, _ -> {});
    assertThat(taken.problem()).isEmpty();
    assertThat(taken.modelSha256()).isEqualTo(ready.modelSha256());
    assertThat(taken.modelFolder()).isEqualTo(folder);

    Files.delete(folder.resolve("config.json"));
    Files.writeString(folder.resolve("config.json"), "{}");
    assertThat(WhisperSetup.status(given).ready()).isFalse();
    Files.deleteIfExists(Places.of(given).noteOfGiven(folder));
    Files.deleteIfExists(Places.of(given).attempt(given));
  }
}
