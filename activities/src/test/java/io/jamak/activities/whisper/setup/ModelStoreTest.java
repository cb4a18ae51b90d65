package io.jamak.activities.whisper.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  @TempDir Path folder;

  @Test
  void files_that_are_not_the_pinned_ones_are_refused_by_name() throws Exception {
    ModelPin pin = ModelPins.of("base");
    Path part = Files.createDirectory(folder.resolve("part"));
    Files.writeString(part.resolve("model.bin"), "rubbish");

    assertThatThrownBy(() -> store().accept(pin, part))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("model.bin has SHA-256")
        .hasMessageContaining("it was refused");
    assertThat(store().known("base")).isEmpty();
  }

  @Test
  void a_given_folder_must_hold_a_model() {
    assertThatThrownBy(() -> store().given(folder))
        .isInstanceOf(SetupException.class)
        .hasMessage("JAMAK_WHISPER_MODEL: " + folder + " has no readable model.bin");
  }

  @Test
  void a_given_folder_is_known_until_a_file_of_it_changes() throws Exception {
    for (String name : new String[] {"model.bin", "config.json", "tokenizer.json"}) {
      Files.writeString(folder.resolve(name), name);
    }

    KnownModel given = store().given(folder);

    assertThat(given.sha256()).isEqualTo(Sha256.of("model.bin"));
    assertThat(store().known(folder.toString())).contains(given);
    Files.writeString(folder.resolve("config.json"), "longer than before");
    assertThat(store().known(folder.toString())).isEmpty();
  }

  private ModelStore store() {
    return new ModelStore(new Places(folder.resolve("whisper")));
  }
}
