package io.jamak.store.job;

import io.jamak.domain.job.JobWarning;
import io.jamak.store.sql.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The column {@code warnings_json}: lists of warnings by the scope that they are about. */
final class WarningsJson {
  private WarningsJson() {}

  /** One scope with its warnings, to be merged into the column. */
  static JSONB scope(String scope, List<JobWarning> warnings) {
    return Json.of(Map.of(scope, warnings));
  }

  /** The column's value where nothing is to be said. */
  static JSONB none() {
    return Json.of(Map.of());
  }

  /** The column with one more about what was heard, unless one of its code stands there. */
  static JSONB with(JSONB column, JobWarning more) {
    if (read(column).stream().anyMatch(warning -> warning.code() == more.code())) {
      return column;
    }
    ObjectNode scopes = (ObjectNode) Json.tree(column);
    scopes.withArray("/").add(Json.MAPPER.valueToTree(more));
    return Json.of(scopes);
  }

  /** All of them in time order. */
  static List<JobWarning> read(JSONB column) {
    List<JobWarning> warnings = new ArrayList<>();
    for (JsonNode scope : Json.tree(column).values()) {
      warnings.addAll(Arrays.asList(Json.MAPPER.treeToValue(scope, JobWarning[].class)));
    }
    warnings.sort(Comparator.comparingLong(JobWarning::fromMs).thenComparing(JobWarning::code));
    return warnings;
  }
}
