package io.jamak.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownScriptsTest {
  private final String text = new KnownScripts().text();

  @Test
  void every_script_and_template_of_ours_is_known() {
    for (PageScript script : PageScript.values()) {
      assertThat(text).contains("{ " + script.code() + "\n}");
    }
    for (CellTemplate cell : CellTemplate.values()) {
      assertThat(text).contains("return html`" + cell.template() + "`");
    }
    assertThat(text).contains("run(\"history.go($0)\", function ($0, ");
  }

  /** A text that stood elsewhere would be refused in the browser. */
  @Test
  void screens_have_no_scripts_of_their_own() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> others =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("/ui/script/"))
              .toList();
      assertThat(others)
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(file)
                      .content()
                      .doesNotContain("executeJs(", "addJsInitializer(")
                      .doesNotContainPattern("LitRenderer\\s*\\.(<\\w+>)?of\\("));
    }
  }

  @Test
  void its_address_changes_with_its_text() {
    assertThat(new KnownScripts().version()).matches("[0-9a-f]{12}");
  }
}
