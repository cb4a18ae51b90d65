package io.jamak.workflows.job;

/**
 * Which job to run; ids and a name for people, never media. The worker reads options from the row.
 */
public record JobRequest(
    String jobId, String assetId, String workspaceId, String filename, int priority) {}
