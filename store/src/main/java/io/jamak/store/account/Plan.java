package io.jamak.store.account;

/**
 * What a workspace may use. Times are per calendar month in the workspace's time zone.
 *
 * @param name name of the plan
 * @param timeZone IANA name of the workspace's time zone ({@code Asia/Seoul})
 * @param maxFileBytes largest single upload, in bytes
 * @param maxParallelUploads files in flight at once, in one browser
 * @param maxBatchFiles files chosen at once, and uploads that may be open
 * @param processingMs transcribed media per month, in ms
 * @param translationMs translated media per month, in ms, each language counted
 * @param storageBytes all sources together, in bytes
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
