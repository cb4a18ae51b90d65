package io.jamak.ui.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a module imports, and what that imports. A page names all of it beforehand ({@code <link
 * rel="modulepreload">}), or a browser finds the modules level by level, and the first of them only
 * after Flow's client has run.
 */
public final class ModuleGraph {
  /** Static imports alone: what is imported when needed shall not be loaded before. */
  private static final Pattern IMPORT =
      Pattern.compile(
          "(?:^|[;}\\s])(?:import|export)\\s*(?:[\\w$*{},\\s]*?[\\s}*]from\\s*)?[\"']([^\"'\\s]+)[\"']");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  private ModuleGraph() {}

  /**
   * Paths of the module and of all that it needs, nearest first.
   *
   * @param module path of a module, such as {@code /jamak/page/dashboard.js}
   * @throws IllegalStateException when a module that one imports is not on the class path
   */
  public static List<String> of(String module) {
    Set<String> known = new LinkedHashSet<>(List.of(module));
    Set<String> level = known;
    while (!level.isEmpty()) {
      Set<String> next = new LinkedHashSet<>();
      level.forEach(one -> next.addAll(imports(one)));
      next.removeAll(known);
      known.addAll(next);
      level = next;
    }
    return List.copyOf(known);
  }

  private static List<String> imports(String module) {
    Matcher found = IMPORT.matcher(COMMENT.matcher(read(module)).replaceAll(""));
    return found.results().map(one -> URI.create(module).resolve(one.group(1)).getPath()).toList();
  }

  private static String read(String module) {
    try (InputStream in = ModuleGraph.class.getResourceAsStream("/META-INF/resources" + module)) {
      if (in == null) {
        throw new IllegalStateException("no module " + module + " on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
