package io.jamak.app.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Every route of the API, as its own document tells. */
public final class ApiRoutes {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private ApiRoutes() {}

  /** A method and a path that may be called. */
  public record Route(String method, String path) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /**
   * All of them, with an id where the path wants one and a value for each query that is asked for.
   */
  public static List<Route> all(ApiClient api) {
    List<Route> routes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : api.get("/v3/api-docs").get("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          String filled =
              path.getKey().replaceAll("\\{[^}]*}", "01990000-0000-7000-8000-00000000000a");
          routes.add(new Route(method.getKey().toUpperCase(), filled + query(method.getValue())));
        }
      }
    }
    return routes;
  }

  private static String query(JsonNode operation) {
    StringBuilder query = new StringBuilder();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asString().equals("query")
          && parameter.path("required").asBoolean()) {
        query.append(query.isEmpty() ? '?' : '&');
        query.append(parameter.path("name").asString()).append("=1");
      }
    }
    return query.toString();
  }
}
