package io.jamak.workflows.job;

import io.jamak.domain.error.EngineerLine;
import io.jamak.domain.job.JobStep;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where one job stands: what the snapshot query answers, and what signals change. */
final class JobState {
  private static final String WAITING = "WAITING";
  private static final String DONE = "DONE";

  private final List<String> languagesDone = new ArrayList<>();
  private final JobProgress progress = new JobProgress();
  private String step = WAITING;
  private String lastFailure = "";
  private int pieces;
  private final List<FinishedPiece> finished = new ArrayList<>();
  private boolean paused;

  JobProgress progress() {
    return progress;
  }

  void enter(JobStep next) {
    step = next.name();
    tellOperators();
  }

  void finish() {
    step = DONE;
    tellOperators();
  }

  void piecesPlanned(int count) {
    pieces = count;
  }

  void pieceDone(FinishedPiece piece) {
    finished.add(piece);
    tellOperators();
  }

  void languageDone(String language) {
    languagesDone.add(language);
  }

  void failedAttempt(String line) {
    lastFailure = EngineerLine.of(line);
  }

  /** One line for operators, until the next step or piece has its own. */
  void waits(Instant until) {
    Workflow.setCurrentDetails(step + ", the engine asks for patience until " + until);
  }

  boolean paused() {
    return paused;
  }

  /** The step it is in; empty before the first and after the last. */
  Optional<JobStep> step() {
    return Arrays.stream(JobStep.values()).filter(known -> known.name().equals(step)).findFirst();
  }

  void pause(boolean on) {
    paused = on;
    tellOperators();
  }

  /** Blocks while the job is paused; a cancel ends the wait. */
  void awaitNotPaused() {
    Workflow.await(() -> !paused);
  }

  /** In the order in which they were finished. */
  List<FinishedPiece> finishedPieces() {
    return List.copyOf(finished);
  }

  JobSnapshot snapshot() {
    return new JobSnapshot(
        step,
        progress.percent(),
        finished.size(),
        pieces,
        paused,
        lastFailure,
        List.copyOf(languagesDone));
  }

  /** One line on the workflow's page of the Temporal Web UI; writes no history. */
  private void tellOperators() {
    String counted = pieces == 0 ? "" : ", pieces " + finished.size() + " of " + pieces;
    Workflow.setCurrentDetails(step + counted + (paused ? ", paused" : ""));
  }
}
