package io.jamak.app.product;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
          routes.add(
              new Route(
                  method.getKey().toUpperCase(Locale.ROOT), filled + query(method.getValue())));
        }
      }
    }
    return routes;
  }

  /** What a route answered, and how long it took. */
  public record Answer(Route route, int status, String retryAfter, String body, Duration took) {}

  /** Asks all of them at once, by token. */
  public static List<Answer> askAll(String url, String token, List<Route> asked) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Answer>> calls = new ArrayList<>();
      asked.forEach(route -> calls.add(() -> ask(http, url, token, route)));
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static Answer ask(HttpClient http, String url, String token, Route route)
      throws Exception {
    HttpRequest.BodyPublisher body =
        route.method().equals("GET")
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString("{}");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + route.path()))
            .method(route.method(), body)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(60))
            .build();
    long from = System.nanoTime();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(
        route,
        answer.statusCode(),
        answer.headers().firstValue("Retry-After").orElse(""),
        answer.body(),
        Duration.ofNanos(System.nanoTime() - from));
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
