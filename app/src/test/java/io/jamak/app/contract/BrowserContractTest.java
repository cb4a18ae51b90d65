package io.jamak.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code -Djamak.contract=write} writes the modules anew instead of comparing them. */
class BrowserContractTest {
  private static final Path MODEL =
      Path.of("../ui-vaadin/src/main/resources/META-INF/resources/jamak/model");

  @Test
  void the_browsers_contract_is_what_java_says() throws IOException {
    isWhatJavaSays("contract.js", BrowserContract.module());
  }

  @Test
  void the_browsers_records_are_those_of_the_api() throws IOException {
    isWhatJavaSays("records.js", RecordTypes.module());
  }

  @Test
  void what_is_one_of_a_few_is_a_component_of_a_record() {
    assertThat(RecordTypes.strayPlaces()).isEmpty();
  }

  private static void isWhatJavaSays(String module, String text) throws IOException {
    Path file = MODEL.resolve(module);
    if ("write".equals(System.getProperty("jamak.contract"))) {
      Files.writeString(file, text);
    }
    assertThat(file).hasContent(text);
  }
}
