package io.jamak.ui.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a packed module imports, and what that imports, as esbuild says when it packs. A page names
 * all of it beforehand ({@code <link rel="modulepreload">}), or a browser finds the modules level
 * by level, and the first of them only after Flow's client has run.
 */
public final class ModuleGraph {
  private static final String RESOURCES = "META-INF/resources";

  /** Imports that are loaded with the module; others are loaded when they are needed. */
  private static final String STATIC = "import-statement";

  private ModuleGraph() {}

  /**
   * Paths of the module and of all that it needs, the module first.
   *
   * @param module path of a packed module, such as {@code /jamak/page/dashboard.js}
   * @throws IllegalStateException when no module is packed to this path
   */
  public static List<String> of(String module) {
    JsonNode files = files();
    Set<String> found = new LinkedHashSet<>();
    files.propertyNames().stream()
        .filter(file -> served(file).equals(module))
        .forEach(file -> collect(file, files, found));
    if (found.isEmpty()) {
      throw new IllegalStateException("no packed module " + module);
    }
    return found.stream().map(ModuleGraph::served).toList();
  }

  private static void collect(String file, JsonNode files, Set<String> found) {
    if (found.add(file)) {
      files
          .path(file)
          .path("imports")
          .valueStream()
          .filter(one -> one.path("kind").asString().equals(STATIC))
          .forEach(one -> collect(one.path("path").asString(), files, found));
    }
  }

  /** Where browsers find a file of the build. */
  private static String served(String file) {
    return file.substring(file.indexOf(RESOURCES) + RESOURCES.length());
  }

  private static JsonNode files() {
    try (InputStream in = ModuleGraph.class.getResourceAsStream("packed-modules.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in)).path("outputs");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
