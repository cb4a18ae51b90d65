package io.jamak.workflows.job;

import io.jamak.domain.job.JobStep;

/**
 * One line of a job's timeline.
 *
 * @param part which piece or language, "" for the whole step
 * @param attempt from 1
 * @param state "started", "done", "failed" or "skipped"
 * @param detail words for the engineer, "" for none
 */
public record StepLine(JobStep step, String part, int attempt, String state, String detail) {}
