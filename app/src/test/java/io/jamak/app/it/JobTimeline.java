package io.jamak.app.it;

import io.jamak.app.product.ApiClient;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the journal says of a job's pieces, and the ledger of its cost. */
final class JobTimeline {
  private JobTimeline() {}

  /** How often each piece of sound came to this state: "started", "done", "failed". */
  static Map<String, Integer> pieces(JsonNode job, String state) {
    Map<String, Integer> pieces = new TreeMap<>();
    for (JsonNode event : job.get("events")) {
      JsonNode payload = event.get("payload");
      if (event.get("type").asString().equals("JOB_STEP")
          && payload.get("step").asString().equals("TRANSCRIBE")
          && payload.get("state").asString().equals(state)
          && !payload.path("part").asString().isEmpty()) {
        pieces.merge(payload.get("part").asString(), 1, Integer::sum);
      }
    }
    return pieces;
  }

  /** How many rows of this month's usage name the job. */
  static long usageRows(ApiClient api, String jobId) {
    long rows = 0;
    for (JsonNode row : api.get("/api/usage/records?month=" + MonthNow.text()).get("items")) {
      rows += row.get("jobId").asString().equals(jobId) ? 1 : 0;
    }
    return rows;
  }
}
