package io.jamak.store.account;

/**
 * What a workspace may use. Times are per calendar month in the workspace's time zone.
 *
 * @param maxFileBytes largest single upload
 * @param maxParallelUploads files in flight at once, in one browser
 * @param maxBatchFiles files chosen at once
 * @param processingMs transcribed media per month, in ms
 * @param translationMs translated media per month, in ms, each language counted
 * @param storageBytes all sources together
 */
public record Plan(
    String name,
    String timeZone,
    long maxFileBytes,
    int maxParallelUploads,
    int maxBatchFiles,
    long processingMs,
    long translationMs,
    long storageBytes) {}
