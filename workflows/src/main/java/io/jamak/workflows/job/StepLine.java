package io.jamak.workflows.job;

import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobStep;

/**
 * One line of a job's timeline.
 *
 * @param part which piece or language, "" for the whole step
 * @param attempt from 1
 * @param state code of a {@link StepState}
 * @param detail words for the engineer, "" for none; where it waits or goes on the time, ISO 8601
 */
public record StepLine(JobStep step, String part, int attempt, String state, String detail) {}
