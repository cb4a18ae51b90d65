package io.jamak.store.sql;

import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.OutputFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;

/**
 * The column {@code options_json}: the names of PRD section 4, all of them always there; jobs that
 * are older than the last two read as if these were left to be chosen.
 */
public final class OptionsJson {
  private OptionsJson() {}

  /** The fields of the JSON, in their order. */
  public static Map<String, Object> map(JobOptions options) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("sourceLang", options.sourceLang());
    map.put("translate", options.translate());
    map.put("targetLang", options.targetLangs());
    map.put("outputFormats", options.outputFormats().stream().map(OutputFormat::code).toList());
    map.put("diarization", options.diarization());
    map.put("profile", options.profile());
    map.put("audioTrack", options.audioTrack());
    map.put("engine", options.engine());
    return map;
  }

  /** The column's value. */
  public static JSONB write(JobOptions options) {
    return Json.of(map(options));
  }

  /** The options of a row. */
  public static JobOptions read(JSONB column) {
    return read(Json.tree(column));
  }

  /** The options that {@link #map} wrote, also where they stand in other JSON. */
  public static JobOptions read(JsonNode tree) {
    return new JobOptions(
        tree.required("sourceLang").asString(),
        tree.required("translate").asBoolean(),
        strings(tree.required("targetLang")),
        strings(tree.required("outputFormats")).stream()
            .map(code -> OutputFormat.valueOf(code.toUpperCase(Locale.ROOT)))
            .toList(),
        tree.required("diarization").asBoolean(),
        tree.required("profile").asString(),
        tree.path("audioTrack").asString(""),
        tree.path("engine").asString(""));
  }

  /** Into how many languages a job with these options translates, as the database counts. */
  public static Field<Integer> targets(Field<JSONB> column) {
    return DSL.field(
        "case when ({0} ->> 'translate')::boolean"
            + " then jsonb_array_length({0} -> 'targetLang') else 0 end",
        Integer.class, column);
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
