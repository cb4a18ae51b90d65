package io.jamak.workflows.job;

import java.util.List;

/**
 * What the row says is to be done, read once at the start so that later edits cannot change a
 * running job.
 *
 * @param sourceKey storage key of the upload
 * @param sourceEtag pinned: another content fails with SOURCE_CHANGED
 * @param transcriber id of the engine, chosen at the start
 * @param translator id of the engine, "" when nothing is translated
 */
public record JobPlan(
    String jobId,
    String assetId,
    String workspaceId,
    String sourceKey,
    String sourceEtag,
    String sourceLang,
    List<String> targetLangs,
    List<String> outputFormats,
    boolean diarization,
    String profile,
    String transcriber,
    String translator) {}
