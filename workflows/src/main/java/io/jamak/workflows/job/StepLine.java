package io.jamak.workflows.job;

import io.jamak.domain.job.JobStep;

/**
 * One line of a job's timeline.
 *
 * @param part which piece or language, "" for the whole step
 * @param attempt from 1
 * @param state "started", "done", "failed" or "skipped"; "waiting" while an engine asks for
 *     patience, and "resumed" after it
 * @param detail words for the engineer, "" for none; for the last two the time, ISO 8601
 */
public record StepLine(JobStep step, String part, int attempt, String state, String detail) {}
