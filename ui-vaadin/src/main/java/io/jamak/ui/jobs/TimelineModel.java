package io.jamak.ui.jobs;

import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job's life as lanes of bars, made of its journal alone: what waited, then one lane a step, one
 * bar for each attempt and piece.
 *
 * @param from when it was first queued
 * @param to when it ended, null while it lives
 */
record TimelineModel(Instant from, @Nullable Instant to, List<Lane> lanes) {
  static final String WAITING = "waiting";

  /** The part that is no piece or language, but a pause. */
  static final String PAUSE = "pause";

  private static final JsonMapper JSON = new JsonMapper();

  TimelineModel {
    lanes = List.copyOf(lanes);
  }

  /** One step; bars that overlap in time stand in rows of their own. */
  record Lane(String step, int rows, List<Bar> bars) {}

  /**
   * One attempt.
   *
   * @param part which piece or language, "" for the whole step
   * @param state running, done, failed, skipped or canceled
   * @param end null while it runs
   */
  record Bar(
      String step,
      String part,
      int attempt,
      String state,
      Instant start,
      @Nullable Instant end,
      String detail,
      int row) {
    Bar ended(String how, Instant when, String why) {
      return new Bar(step, part, attempt, how, start, when, why.isEmpty() ? detail : why, row);
    }

    Bar inRow(int wanted) {
      return new Bar(step, part, attempt, state, start, end, detail, wanted);
    }
  }

  static TimelineModel of(JobRow job, List<EventRow> events) {
    Map<String, Bar> bars = new LinkedHashMap<>();
    for (EventRow event : events) {
      switch (event.type()) {
        case JOB_QUEUED -> bars.put(WAITING, waiting(event.createdAt()));
        case JOB_STARTED ->
            bars.computeIfPresent(WAITING, (k, bar) -> bar.ended("done", event.createdAt(), ""));
        case JOB_STEP -> step(bars, event);
        default -> {}
      }
    }
    Instant end = job.finishedAt();
    List<Bar> all = bars.values().stream().map(bar -> closed(bar, job, end)).toList();
    Instant from =
        all.stream().map(Bar::start).min(Comparator.naturalOrder()).orElse(job.createdAt());
    return new TimelineModel(from, end, lanes(all));
  }

  /** Whether anything has happened yet. */
  boolean isEmpty() {
    return lanes.isEmpty();
  }

  private static Bar waiting(Instant start) {
    return new Bar(WAITING, "", 1, "running", start, null, "", 0);
  }

  private static void step(Map<String, Bar> bars, EventRow event) {
    JsonNode payload = JSON.readTree(event.payloadJson());
    String step = payload.path("step").asString("").toLowerCase(Locale.ROOT);
    String part = payload.path("part").asString("");
    int attempt = payload.path("attempt").asInt(1);
    String state = payload.path("state").asString("").toLowerCase(Locale.ROOT);
    String detail = payload.path("detail").asString("");
    Instant when = event.createdAt();
    String key = step + "/" + part + "/" + attempt;
    if (state.equals("started")) {
      bars.putIfAbsent(key, new Bar(step, part, attempt, "running", when, null, detail, 0));
      return;
    }
    if (state.equals("waiting")) {
      String wait = key + "/" + detail;
      bars.putIfAbsent(wait, new Bar(step, part, attempt, "waiting", when, null, detail, 0));
      return;
    }
    if (state.equals("resumed")) {
      bars.computeIfPresent(key + "/" + detail, (_, bar) -> bar.ended("waiting", when, ""));
      return;
    }
    Bar open = bars.getOrDefault(key, new Bar(step, part, attempt, state, when, null, detail, 0));
    bars.put(key, open.ended(state, when, detail));
  }

  private static Bar closed(Bar bar, JobRow job, @Nullable Instant end) {
    if (bar.end() != null || end == null) {
      return bar;
    }
    return switch (job.status()) {
      case FAILED -> bar.ended(failedHere(bar, job) ? "failed" : "canceled", end, "");
      case CANCELED -> bar.ended("canceled", end, "");
      default -> bar.ended("done", end, "");
    };
  }

  private static boolean failedHere(Bar bar, JobRow job) {
    return job.errorStep() != null
        && job.errorStep().name().toLowerCase(Locale.ROOT).equals(bar.step());
  }

  private static List<Lane> lanes(List<Bar> bars) {
    Map<String, List<Bar>> byStep = new LinkedHashMap<>();
    bars.stream()
        .sorted(Comparator.comparing(Bar::start))
        .forEach(bar -> byStep.computeIfAbsent(bar.step(), step -> new ArrayList<>()).add(bar));
    return byStep.entrySet().stream().map(lane -> lane(lane.getKey(), lane.getValue())).toList();
  }

  private static Lane lane(String step, List<Bar> bars) {
    List<@Nullable Instant> rowEnds = new ArrayList<>();
    List<Bar> placed = new ArrayList<>();
    for (Bar bar : bars) {
      int row = freeRow(rowEnds, bar.start());
      if (row == rowEnds.size()) {
        rowEnds.add(bar.end());
      } else {
        rowEnds.set(row, bar.end());
      }
      placed.add(bar.inRow(row));
    }
    return new Lane(step, Math.max(1, rowEnds.size()), List.copyOf(placed));
  }

  private static int freeRow(List<@Nullable Instant> rowEnds, Instant start) {
    for (int row = 0; row < rowEnds.size(); row++) {
      Instant end = rowEnds.get(row);
      if (end != null && !end.isAfter(start)) {
        return row;
      }
    }
    return rowEnds.size();
  }
}
