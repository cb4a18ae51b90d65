package io.jamak.store.sql;

import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the JSON columns. */
public final class Json {
  /** Shared, safe for all threads. */
  public static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** A column's value for a record, map or list. */
  public static JSONB of(Object value) {
    return JSONB.valueOf(MAPPER.writeValueAsString(value));
  }

  /** The tree of a column's value. */
  public static JsonNode tree(JSONB value) {
    return MAPPER.readTree(value.data());
  }
}
