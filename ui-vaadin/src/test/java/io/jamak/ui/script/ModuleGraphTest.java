package io.jamak.ui.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** On modules of its own among the resources, and on those of the dashboard. */
class ModuleGraphTest {
  @Test
  void each_way_to_import_is_followed_once_and_the_nearest_comes_first() {
    assertThat(ModuleGraph.of("/module-graph/first.js"))
        .containsExactly(
            "/module-graph/first.js",
            "/module-graph/side-effect.js",
            "/module-graph/room/named.js",
            "/module-graph/room/passed-on.js",
            "/module-graph/room/all.js");
  }

  @Test
  void a_module_that_is_missing_is_named() {
    assertThatThrownBy(() -> ModuleGraph.of("/module-graph/broken.js"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/module-graph/absent.js");
  }

  @Test
  void a_screen_needs_few_files_and_each_is_served() {
    List<String> files = ModuleGraph.of("/jamak/page/dashboard.js");
    assertThat(files).hasSizeBetween(2, 10).first().isEqualTo("/jamak/page/dashboard.js");
    assertThat(files.subList(1, files.size()))
        .allSatisfy(file -> assertThat(file).matches("/jamak/chunks/chunk-[A-Z0-9]{8}\\.js"));
  }
}
