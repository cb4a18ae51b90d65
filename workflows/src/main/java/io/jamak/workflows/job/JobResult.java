package io.jamak.workflows.job;

/**
 * How a job ended: status "succeeded", "failed" or "canceled", with the error code of a failure or
 * "".
 */
public record JobResult(String status, String errorCode, int outputs) {}
