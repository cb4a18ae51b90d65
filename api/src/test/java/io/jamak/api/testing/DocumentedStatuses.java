package io.jamak.api.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statuses that the committed OpenAPI document promises of each operation. Every answer that a
 * test gets is compared with it, so that a refusal which no fuzzer happens to meet is documented
 * too.
 */
final class DocumentedStatuses {
  private static final Map<Pattern, Map<String, Set<String>>> PATHS = read();

  private DocumentedStatuses() {}

  /** Fails when this status of a known operation is not documented. */
  static void check(String method, String path, int status) {
    PATHS.entrySet().stream()
        .filter(known -> known.getKey().matcher(path).matches())
        .map(known -> known.getValue().getOrDefault(method, Set.of()))
        .findFirst()
        .filter(statuses -> !statuses.isEmpty() && !statuses.contains(String.valueOf(status)))
        .ifPresent(
            statuses -> {
              throw new AssertionError(
                  "%s %s answered %d, documented are %s".formatted(method, path, status, statuses));
            });
  }

  private static Map<Pattern, Map<String, Set<String>>> read() {
    JsonNode document = new JsonMapper().readTree(Path.of("../docs/openapi.json"));
    Map<Pattern, Map<String, Set<String>>> paths = new LinkedHashMap<>();
    List<String> fixedFirst =
        document.path("paths").propertyNames().stream()
            .sorted((one, other) -> Boolean.compare(one.contains("{"), other.contains("{")))
            .toList();
    for (String path : fixedFirst) {
      Map<String, Set<String>> operations = new LinkedHashMap<>();
      document
          .path("paths")
          .path(path)
          .properties()
          .forEach(
              operation ->
                  operations.put(
                      operation.getKey().toUpperCase(Locale.ROOT),
                      new TreeSet<>(operation.getValue().path("responses").propertyNames())));
      paths.put(Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+")), operations);
    }
    return paths;
  }
}
