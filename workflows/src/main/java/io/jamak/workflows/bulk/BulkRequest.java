package io.jamak.workflows.bulk;

/** Which bulk action to work off; the set and its outcomes are in its rows. */
public record BulkRequest(String actionId) {}
