package io.jamak.api.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds what an OpenAPI document has and does not explain. */
final class Undescribed {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final List<String> ONE_SCHEMA = List.of("items", "additionalProperties", "not");
  private static final List<String> SEVERAL_SCHEMAS =
      List.of("allOf", "anyOf", "oneOf", "prefixItems");

  /** What the generator says of an answer of which nobody said anything. */
  private static final Set<String> NOTHING =
      Set.of("", "OK", "Created", "Accepted", "No Content", "Found", "default response");

  private final List<String> found = new ArrayList<>();

  private Undescribed() {}

  /** The place of each, "GET /api/jobs: parameter sort" for instance; empty when all is told. */
  static List<String> in(JsonNode document) {
    Undescribed finder = new Undescribed();
    document
        .path("tags")
        .forEach(tag -> finder.describe("tag " + tag.path("name").asString(), tag));
    document
        .path("paths")
        .forEachEntry(
            (path, item) ->
                item.forEachEntry(
                    (method, operation) -> {
                      if (METHODS.contains(method)) {
                        finder.operation(method.toUpperCase(Locale.ROOT) + " " + path, operation);
                      }
                    }));
    document
        .path("components")
        .path("schemas")
        .forEachEntry(
            (name, schema) -> {
              finder.describe(name, schema);
              finder.schema(name, schema);
            });
    return finder.found;
  }

  private void operation(String at, JsonNode operation) {
    require(at + ": summary", operation.path("summary"));
    operation.path("parameters").forEach(parameter -> described(at + ": parameter ", parameter));
    JsonNode body = operation.path("requestBody");
    if (!body.isMissingNode()) {
      describe(at + ": body", body);
      content(at + ": body", body);
    }
    operation
        .path("responses")
        .forEachEntry(
            (status, answer) -> {
              describe(at + ": answer " + status, answer);
              content(at + ": answer " + status, answer);
              answer
                  .path("headers")
                  .forEachEntry(
                      (name, header) -> describe(at + ": answer " + status + " " + name, header));
            });
  }

  private void described(String at, JsonNode named) {
    String place = at + named.path("name").asString();
    describe(place, named);
    schema(place, named.path("schema"));
  }

  private void content(String at, JsonNode holder) {
    holder.path("content").forEach(media -> schema(at, media.path("schema")));
  }

  private void schema(String at, JsonNode schema) {
    if (!schema.isObject()) {
      return;
    }
    schema
        .path("properties")
        .forEachEntry(
            (name, property) -> {
              describe(at + "." + name, property);
              schema(at + "." + name, property);
            });
    ONE_SCHEMA.forEach(key -> schema(at + "." + key, schema.path(key)));
    SEVERAL_SCHEMAS.forEach(key -> schema.path(key).forEach(one -> schema(at + "." + key, one)));
  }

  private void describe(String at, JsonNode node) {
    require(at + ": description", node.path("description"));
  }

  private void require(String what, JsonNode text) {
    if (NOTHING.contains(text.asString("").strip())) {
      found.add(what);
    }
  }
}
