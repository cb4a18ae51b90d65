package io.jamak.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code -Djamak.contract=write} writes the module anew instead of comparing it. */
class BrowserContractTest {
  private static final Path MODULE =
      Path.of("../ui-vaadin/src/main/resources/META-INF/resources/jamak/model/contract.js");

  @Test
  void the_browsers_contract_is_what_java_says() throws IOException {
    if ("write".equals(System.getProperty("jamak.contract"))) {
      Files.writeString(MODULE, BrowserContract.module());
    }
    assertThat(MODULE).hasContent(BrowserContract.module());
  }
}
