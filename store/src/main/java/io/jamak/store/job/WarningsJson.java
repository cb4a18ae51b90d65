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

/** The column {@code warnings_json}: lists of warnings by the scope that they are about. */
final class WarningsJson {
  private WarningsJson() {}

  /** One scope with its warnings, to be merged into the column. */
  static JSONB scope(String scope, List<JobWarning> warnings) {
    return Json.of(Map.of(scope, warnings));
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
