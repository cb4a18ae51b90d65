package io.jamak.ui.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of {@code docs/browser.md}: which rooms a room's modules may load. */
class BrowserRoomsTest {
  private static final int MOST_MODULES = 30;

  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("kit", Set.of()),
          Map.entry("model", Set.of("kit")),
          Map.entry("upload", Set.of("kit", "model")),
          Map.entry("options", Set.of("kit", "model")),
          Map.entry("commands", Set.of("kit", "model", "upload", "options")),
          Map.entry("grid", Set.of("kit", "model", "upload", "commands")),
          Map.entry("queue", Set.of("kit", "model", "options", "commands")),
          Map.entry("job", Set.of("kit", "model", "commands")),
          Map.entry("detail", Set.of("kit", "model", "commands", "job")),
          Map.entry(
              "page",
              Set.of("kit", "model", "upload", "options", "commands", "grid", "queue", "detail")),
          Map.entry("shell", Set.of("kit")),
          Map.entry("notice", Set.of("kit", "model", "commands")),
          Map.entry("bulk", Set.of("kit", "model", "commands")),
          Map.entry("causes", Set.of("kit", "model", "commands")),
          Map.entry("views", Set.of("kit", "model", "commands")),
          Map.entry("jobs", Set.of("kit", "model", "commands", "bulk", "causes", "views", "job")));

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern IMPORT =
      Pattern.compile("(?:\\bfrom|\\bimport)\\s*\\(?\\s*'(\\.[^']+)'");

  @Test
  void every_module_lives_in_a_room() {
    assertThat(BrowserModules.all()).isNotEmpty();
    assertThat(
            BrowserModules.all().stream().map(BrowserRoomsTest::room).collect(Collectors.toSet()))
        .isEqualTo(MAY_IMPORT.keySet());
  }

  @Test
  void imports_point_one_way() {
    List<String> wrong =
        BrowserModules.all().stream()
            .flatMap(
                module ->
                    imports(module)
                        .filter(target -> !mayImport(room(module), room(target)))
                        .map(target -> name(module) + " imports " + name(target)))
            .toList();
    assertThat(wrong).isEmpty();
  }

  @Test
  void every_import_names_a_module_that_is_there() {
    assertThat(BrowserModules.all().stream().flatMap(BrowserRoomsTest::imports))
        .isNotEmpty()
        .allMatch(Files::isRegularFile);
  }

  @Test
  void a_room_can_be_overlooked() {
    Map<String, Long> sizes =
        BrowserModules.all().stream()
            .collect(Collectors.groupingBy(BrowserRoomsTest::room, Collectors.counting()));
    assertThat(sizes)
        .allSatisfy((room, count) -> assertThat(count).as(room).isLessThanOrEqualTo(MOST_MODULES));
  }

  private static boolean mayImport(String room, String other) {
    return room.equals(other) || MAY_IMPORT.getOrDefault(room, Set.of()).contains(other);
  }

  /** Types in comments load nothing. */
  private static Stream<Path> imports(Path module) {
    String code = COMMENT.matcher(BrowserModules.read(module)).replaceAll("");
    Path folder = Objects.requireNonNull(module.getParent());
    return IMPORT.matcher(code).results().map(found -> folder.resolve(found.group(1)).normalize());
  }

  private static String room(Path module) {
    return BrowserModules.ROOT.relativize(module).getName(0).toString();
  }

  private static String name(Path module) {
    return BrowserModules.ROOT.relativize(module).toString();
  }
}
