package io.jamak.workflows.job;

import java.util.List;

/**
 * Where a job stands.
 *
 * @param step name of a JobStep, or "WAITING" before the first and "DONE" after the last
 * @param percent 0 to 100
 * @param lastFailure code and message of the newest failed attempt, "" for none
 */
public record JobSnapshot(
    String step,
    int percent,
    int piecesDone,
    int pieces,
    boolean paused,
    String lastFailure,
    List<String> languagesDone) {}
