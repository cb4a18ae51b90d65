package io.jamak.workflows.job;

import java.util.List;

/**
 * Where a job stands.
 *
 * @param step {@code WAITING} before the first step, then {@code PROBE}, {@code EXTRACT_AUDIO},
 *     {@code CUT}, {@code TRANSCRIBE}, {@code MERGE}, {@code DIARIZE}, {@code COMPOSE}, {@code
 *     TRANSLATE}, {@code WRITE_OUTPUTS} or {@code RECORD_USAGE}, and {@code DONE} after the last;
 *     where its workflow gave no answer, {@code RUNNING}, {@code FAILED} or {@code CANCELED}
 * @param percent progress in percent, 0 to 100
 * @param piecesDone pieces of sound that are recognised
 * @param pieces pieces of sound in all, 0 until it is cut
 * @param paused whether somebody holds it between two steps
 * @param lastFailure code and message of the newest failed attempt, "" for none
 * @param languagesDone BCP 47 languages whose files are written
 */
public record JobSnapshot(
    String step,
    int percent,
    int piecesDone,
    int pieces,
    boolean paused,
    String lastFailure,
    List<String> languagesDone) {}
