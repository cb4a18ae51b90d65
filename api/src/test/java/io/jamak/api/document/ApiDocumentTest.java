package io.jamak.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code -Djamak.openapi=write} writes the committed document anew instead of comparing it. */
@HttpTest
class ApiDocumentTest {
  private static final Path COPY = Path.of("../docs/openapi.json");
  private static final String MEND =
      "docs/openapi.json is not what the product serves; write it anew with mvn -pl api -am test"
          + " -Dtest=ApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Djamak.openapi=write, and review its diff";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final JsonNode document;

  ApiDocumentTest(@LocalServerPort int port) {
    document = Http.anonymous(port).get("/v3/api-docs").json();
  }

  @Test
  void every_operation_parameter_and_property_is_described() {
    assertThat(Undescribed.in(document)).isEmpty();
  }

  /** Generated clients call their methods by them. */
  @Test
  void operations_have_names_of_their_own() {
    List<String> names = document.path("paths").findValuesAsString("operationId");

    assertThat(names)
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-zA-Z]+"));
  }

  @Test
  void the_committed_document_is_what_is_served() throws IOException {
    String served = JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
    if ("write".equals(System.getProperty("jamak.openapi"))) {
      Files.writeString(COPY, served);
    }
    assertThat(COPY).as(MEND).hasContent(served);
  }
}
