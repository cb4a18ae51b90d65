package io.jamak.app.bench.faults.bed;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a product has accepted, and what it made of it. */
public final class History {
  private static final Set<String> TERMINAL = Set.of("succeeded", "failed", "canceled");
  private static final Set<String> TERMINAL_EVENTS =
      Set.of("JOB_SUCCEEDED", "JOB_FAILED", "JOB_CANCELED");

  private final Bed bed;
  private final Set<String> accepted = Collections.synchronizedSet(new LinkedHashSet<>());

  History(Bed bed) {
    this.bed = bed;
  }

  /** From here on this job must end, once. */
  public void accepted(String job) {
    accepted.add(job);
  }

  /** What was accepted, the first first. */
  public List<String> all() {
    return List.copyOf(accepted);
  }

  /** Whether a job that was accepted has this state. */
  public boolean anyIs(String status) {
    return all().stream().anyMatch(job -> status(job).equals(status));
  }

  /** Waits until all have ended, or the limit is over: then some are lost. */
  public void awaitEnds(Duration limit) {
    long until = System.nanoTime() + limit.toNanos();
    Set<String> open = new LinkedHashSet<>(all());
    while (!open.isEmpty() && System.nanoTime() < until) {
      open.removeIf(job -> TERMINAL.contains(status(job)));
      Pauses.brief();
    }
  }

  /** Accepted and not ended. */
  public long lost() {
    return all().stream().filter(job -> !TERMINAL.contains(status(job))).count();
  }

  /** Second ends of a job, second bills, second results of one kind. */
  public long doubled() {
    return all().stream().mapToLong(this::doubled).sum();
  }

  /** "; 3 succeeded, 1 failed (POISON)". */
  public String ends() {
    Map<String, Integer> counts = new TreeMap<>();
    for (String job : all()) {
      JsonNode row = bed.api().get("/api/jobs/" + job).get("job");
      String code = row.get("errorCode").asString("");
      String end = row.get("status").asString() + (code.isEmpty() ? "" : " (" + code + ")");
      counts.merge(end, 1, Integer::sum);
    }
    StringBuilder words = new StringBuilder();
    counts.forEach(
        (end, count) ->
            words.append(words.isEmpty() ? "; " : ", ").append(count).append(' ').append(end));
    return words.toString();
  }

  /** A job's state now; "unknown" while the product does not answer. */
  public String status(String job) {
    try {
      return bed.api().get("/api/jobs/" + job).get("job").get("status").asString();
    } catch (RuntimeException away) {
      return "unknown";
    }
  }

  private long doubled(String job) {
    JsonNode detail = bed.api().get("/api/jobs/" + job);
    long ends =
        detail
            .get("events")
            .valueStream()
            .filter(event -> TERMINAL_EVENTS.contains(event.get("type").asString()))
            .count();
    long outputs = detail.get("outputs").size();
    long kinds =
        detail
            .get("outputs")
            .valueStream()
            .map(
                o ->
                    o.get("type").asString()
                        + o.get("kind").asString()
                        + o.get("language").asString())
            .distinct()
            .count();
    return Math.max(0, ends - 1) + outputs - kinds + Math.max(0, bed.bills(job) - 1);
  }
}
