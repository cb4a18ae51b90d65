package io.jamak.store.sql;

import io.jamak.domain.job.JobResults;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** The column {@code results_json}: what a later attempt may begin with, null for nothing. */
public final class ResultsJson {
  private ResultsJson() {}

  /** The results of a row. */
  public static JobResults read(@Nullable JSONB column) {
    return column == null
        ? JobResults.NONE
        : Json.MAPPER.readValue(column.data(), JobResults.class);
  }

  /** The column's value. */
  public static @Nullable JSONB write(JobResults results) {
    return results.equals(JobResults.NONE) ? null : Json.of(results);
  }
}
