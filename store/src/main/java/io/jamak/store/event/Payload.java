package io.jamak.store.event;

import io.jamak.store.sql.Json;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one payload, written and read by name. */
final class Payload {
  private final ObjectNode fields;

  private Payload(ObjectNode fields) {
    this.fields = fields;
  }

  static Payload empty() {
    return new Payload(Json.MAPPER.createObjectNode());
  }

  /** Reads what {@link #json} wrote; refuses anything but an object. */
  static Payload of(String json) {
    if (Json.MAPPER.readTree(json) instanceof ObjectNode fields) {
      return new Payload(fields);
    }
    throw new IllegalArgumentException("payload: no JSON object");
  }

  String json() {
    return Json.MAPPER.writeValueAsString(fields);
  }

  /** Adds a field, or none for null. */
  Payload put(String name, @Nullable Object value) {
    return value == null ? this : putNullable(name, value);
  }

  /** Adds a field, also for null. */
  Payload putNullable(String name, @Nullable Object value) {
    fields.set(name, Json.MAPPER.valueToTree(value));
    return this;
  }

  String text(String name) {
    return fields.required(name).asString();
  }

  int number(String name) {
    return fields.required(name).asInt();
  }

  long size(String name) {
    return fields.required(name).asLong();
  }

  boolean flag(String name) {
    return fields.required(name).asBoolean();
  }

  /** A constant by its name in lower case. */
  <E extends Enum<E>> E code(Class<E> type, String name) {
    return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT));
  }

  List<String> texts(String name) {
    return fields.required(name).valueStream().map(JsonNode::asString).toList();
  }

  /** What {@code read} makes of a field; null when it is not there. */
  <T> @Nullable T optional(String name, Function<String, T> read) {
    return fields.hasNonNull(name) ? read.apply(name) : null;
  }

  JsonNode tree(String name) {
    return fields.required(name);
  }
}
