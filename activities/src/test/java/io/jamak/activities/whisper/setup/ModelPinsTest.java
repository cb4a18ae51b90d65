package io.jamak.activities.whisper.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.whisper.setup.ModelPin.FilePin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPinsTest {
  @Test
  void small_models_come_first() {
    assertThat(ModelPins.names())
        .containsExactly("base", "small", "medium", "large-v3", "large-v3-turbo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"base", "small", "medium", "large-v3", "large-v3-turbo"})
  void every_file_that_faster_whisper_reads_is_pinned(String name) {
    ModelPin pin = ModelPins.of(name);

    assertThat(pin.revision()).matches("[0-9a-f]{40}");
    assertThat(pin.files())
        .allSatisfy(file -> assertThat(file.sha256()).matches("[0-9a-f]{64}"))
        .extracting(FilePin::name)
        .contains("model.bin", "config.json", "tokenizer.json")
        .anyMatch(file -> file.startsWith("vocabulary."));
  }

  @Test
  void the_weights_of_base_are_those_of_the_published_revision() {
    assertThat(ModelPins.of("base").files().getFirst())
        .isEqualTo(
            new FilePin(
                "model.bin",
                145_217_532,
                "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"));
  }
}
