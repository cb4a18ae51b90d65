package io.jamak.workflows.job;

/**
 * How a job ended.
 *
 * @param status "succeeded", "failed", "canceled", or "ended" where the row had ended before this
 *     workflow could change it
 * @param errorCode of a failure, or ""
 * @param outputs number of output rows of a job that succeeded, else 0
 */
public record JobResult(String status, String errorCode, int outputs) {}
