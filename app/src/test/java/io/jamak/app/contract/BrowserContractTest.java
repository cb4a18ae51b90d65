package io.jamak.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      classes = {
        byte.class,
        short.class,
        int.class,
        long.class,
        float.class,
        double.class,
        Short.class,
        Long.class,
        Float.class,
        BigDecimal.class
      })
  void every_kind_of_number_is_a_number(Class<?> kind) {
    assertThat(RecordTypes.type(kind, null)).isEqualTo("number");
  }

  @ParameterizedTest
  @ValueSource(classes = {char.class, Object.class, OptionalInt.class, byte[].class})
  void what_browsers_do_not_know_fails(Class<?> other) {
    assertThatThrownBy(() -> RecordTypes.type(other, null))
        .hasMessage(other + " (expected: one of RECORDS)");
  }

  private static void isWhatJavaSays(String module, String text) throws IOException {
    Path file = MODEL.resolve(module);
    if ("write".equals(System.getProperty("jamak.contract"))) {
      Files.writeString(file, text);
    }
    assertThat(file).hasContent(text);
  }
}
