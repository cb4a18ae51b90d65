package io.jamak.api.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Eventually;
import io.jamak.api.testing.Http;
import io.jamak.domain.job.JobId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Acts on many jobs as a program asks for them, and what it reads of them. */
public final class BulkCalls {
  /** Where they are asked for. */
  public static final String ACTIONS = "/api/bulk-actions";

  private final Http http;

  /** On behalf of one person. */
  public BulkCalls(Http http) {
    this.http = http;
  }

  /** Asks for one. */
  public Http.Answer post(String body) {
    return http.post(ACTIONS, body);
  }

  /** What it would do. */
  public JsonNode preview(String body) {
    return http.post(ACTIONS + "/preview", body).json();
  }

  /** The action, when it is done, with its items. */
  public JsonNode done(String body) {
    Http.Answer accepted = post(body);
    assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
    String id = accepted.json().path("id").asString();
    String path = ACTIONS + "/" + id + "?limit=1";
    Eventually.until("done", () -> http.get(path).json().path("status").asString().equals("done"));
    return http.get(ACTIONS + "/" + id).json();
  }

  /** Its items, of those that the query asks for. */
  public List<JsonNode> items(JsonNode action, String query) {
    return http.get(ACTIONS + "/" + action.path("id").asString() + "?limit=200" + query)
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  /** Done, skipped, failed, open. */
  public static List<Integer> counts(JsonNode action) {
    return Stream.of("done", "skipped", "failed", "open")
        .map(outcome -> action.path("counts").path(outcome).asInt())
        .toList();
  }

  /** Each job's outcome and code. */
  public static Map<String, String> outcomes(JsonNode action) {
    Map<String, String> outcomes = new TreeMap<>();
    action
        .path("items")
        .forEach(
            item ->
                outcomes.put(
                    item.path("jobId").asString(),
                    item.path("outcome").asString() + " " + item.path("code").asString("null")));
    return outcomes;
  }

  /** Why a preview leaves jobs out, and how many. */
  public static List<String> excluded(JsonNode preview) {
    return preview
        .path("excluded")
        .valueStream()
        .map(reason -> reason.path("code").asString() + " " + reason.path("count").asInt())
        .toList();
  }

  /** As JSON. */
  public static String ids(JobId... ids) {
    return "['" + String.join("','", Stream.of(ids).map(JobId::toString).toList()) + "']";
  }
}
