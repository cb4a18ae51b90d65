package io.jamak.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ImportMapTest {
  private static final String RESOURCES = "META-INF/resources";

  @Test
  void every_name_leads_to_a_file_that_is_served() {
    assertThat(imports(""))
        .containsKeys("lit", "lit/", "lit-html", "lit-element", "@lit/reactive-element/")
        .allSatisfy(
            (name, path) ->
                assertThat(getClass().getClassLoader().getResource(RESOURCES + path)).isNotNull());
  }

  @Test
  void paths_begin_with_the_application() {
    assertThat(imports("/app"))
        .allSatisfy((name, path) -> assertThat(path).startsWith("/app/webjars/"));
  }

  private static Map<String, String> imports(String context) {
    Map<String, Map<String, String>> map =
        JsonMapper.shared().readValue(new ImportMap().json(context), new TypeReference<>() {});
    return map.getOrDefault("imports", Map.of());
  }
}
