package io.jamak.app.bench.faults;

import io.jamak.app.bench.faults.bed.Bed;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.bench.faults.bed.Outcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Bills at the last and first moments of months, where the clocks change too. */
final class MonthBorder implements Fault {
  /** Of New York, whose summer time ends on the first of November 2026 and begins on 8 March. */
  private static final Map<String, String> MONTH_OF =
      new LinkedHashMap<>(
          Map.of(
              "2026-11-01T03:59:59.999Z", "2026-10",
              "2026-11-01T04:00:00Z", "2026-11",
              "2026-11-01T05:30:00Z", "2026-11",
              "2026-11-01T06:30:00Z", "2026-11",
              "2026-12-01T04:59:59.999Z", "2026-11",
              "2026-12-01T05:00:00Z", "2026-12",
              "2026-04-01T03:59:59.999Z", "2026-03",
              "2026-04-01T04:00:00Z", "2026-04"));

  @Override
  public String name() {
    return "month-border";
  }

  @Override
  public String promise() {
    return "each bill counts in the month of its workspace's own time zone, once, also when clocks change";
  }

  @Override
  public Outcome run(Lab lab) throws Exception {
    try (Bed bed = lab.onParts(Map.of())) {
      String asset = bed.clip();
      bed.execute("update plans set time_zone = 'America/New_York'");
      Map<String, Integer> wanted = new LinkedHashMap<>();
      for (Map.Entry<String, String> moment : MONTH_OF.entrySet()) {
        String job = bed.run(asset, Map.of());
        bed.api().awaitEnd(job, Duration.ofMinutes(1));
        bed.execute(
            "update usage_records set created_at = '%s' where job_id = '%s'"
                .formatted(moment.getKey(), job));
        wanted.merge(moment.getValue(), 1, Integer::sum);
      }
      Map<String, Integer> seen = new LinkedHashMap<>();
      for (String month : wanted.keySet()) {
        JsonNode summary = bed.api().get("/api/usage/summary?month=" + month);
        int rows = bed.api().get("/api/usage/records?month=" + month).get("items").size();
        seen.put(month, rows == summary.get("jobs").asInt() ? rows : -1);
      }
      return bed.healed("bills of each month: " + seen, seen.equals(wanted), Duration.ofMinutes(1));
    }
  }
}
