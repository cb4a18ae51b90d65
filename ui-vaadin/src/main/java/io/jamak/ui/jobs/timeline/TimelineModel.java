package io.jamak.ui.jobs.timeline;

import io.jamak.domain.event.JobEvent;
import io.jamak.domain.event.JobEvent.StepReported;
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

/**
 * A job's life as lanes of bars, made of its journal alone: what waited, then one lane a step, one
 * bar for each attempt and piece.
 *
 * @param from when it was first queued
 * @param to when it ended, null while it lives
 */
record TimelineModel(Instant from, @Nullable Instant to, List<Lane> lanes) {
  static final String WAITING = "waiting";

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
      Instant when = event.createdAt();
      switch (event.event()) {
        case JobEvent.Queued _ -> bars.put(WAITING, waiting(when));
        case JobEvent.Started _ ->
            bars.computeIfPresent(WAITING, (_, bar) -> bar.ended("done", when, ""));
        case StepReported told -> step(bars, told, when);
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

  private static void step(Map<String, Bar> bars, StepReported told, Instant when) {
    String state = told.state().code();
    String detail = told.detail() == null ? "" : told.detail();
    String key = told.step() + "/" + told.part() + "/" + told.attempt();
    String wait = key + "/" + detail;
    switch (told.state()) {
      case STARTED -> bars.putIfAbsent(key, bar(told, "running", when, detail));
      case WAITING -> bars.putIfAbsent(wait, bar(told, state, when, detail));
      case RESUMED -> bars.computeIfPresent(wait, (_, bar) -> bar.ended("waiting", when, ""));
      case DONE, FAILED, SKIPPED -> {
        Bar open = bars.getOrDefault(key, bar(told, state, when, detail));
        bars.put(key, open.ended(state, when, detail));
      }
    }
  }

  private static Bar bar(StepReported told, String state, Instant when, String detail) {
    String step = told.step().name().toLowerCase(Locale.ROOT);
    return new Bar(step, told.part(), told.attempt(), state, when, null, detail, 0);
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
