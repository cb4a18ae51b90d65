package io.jamak.workflows.ingest;

/** Which uploaded asset to look at; ids only, the worker reads the row. */
public record IngestRequest(String assetId, String workspaceId, String filename) {}
