package io.jamak.ui.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** On the modules that the build has packed. */
class ModuleGraphTest {
  @Test
  void a_module_that_is_missing_is_named() {
    assertThatThrownBy(() -> ModuleGraph.of("/jamak/page/absent.js"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/jamak/page/absent.js");
  }

  @Test
  void a_screen_needs_few_files_and_each_is_served() {
    List<String> files = ModuleGraph.of("/jamak/page/dashboard.js");
    assertThat(files).hasSizeBetween(2, 10).first().isEqualTo("/jamak/page/dashboard.js");
    assertThat(files.subList(1, files.size()))
        .doesNotHaveDuplicates()
        .allSatisfy(file -> assertThat(file).matches("/jamak/chunks/chunk-[A-Z0-9]{8}\\.js"))
        .allSatisfy(
            file -> assertThat(getClass().getResource("/META-INF/resources" + file)).isNotNull());
  }
}
