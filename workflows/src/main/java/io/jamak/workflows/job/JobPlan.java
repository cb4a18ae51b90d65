package io.jamak.workflows.job;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the row says is to be done, read once at the start so that later edits cannot change a
 * running job.
 *
 * @param sourceKey storage key of the upload
 * @param sourceEtag pinned: another content fails with SOURCE_CHANGED
 * @param transcriber id of the engine, chosen at the start
 * @param translator id of the engine, "" when nothing is translated
 * @param audioTrack which sound track: number from 1, language, or "" for the one that fits best
 * @param pieceMinMs shortest piece that the transcriber should get
 * @param pieceMaxMs longest piece that the transcriber should get
 * @param beginning with what it begins, where earlier attempts have made it; null for nothing
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
    String translator,
    String audioTrack,
    int pieceMinMs,
    int pieceMaxMs,
    @Nullable Beginning beginning) {
  private static final int SHORTEST_MS = 10_000;
  private static final int LONGEST_MS = 30_000;

  /** Plans in histories that were recorded before these fields existed lack them. */
  public JobPlan {
    audioTrack = Objects.requireNonNullElse(audioTrack, "");
    pieceMinMs = pieceMinMs > 0 ? pieceMinMs : SHORTEST_MS;
    pieceMaxMs = pieceMaxMs > 0 ? pieceMaxMs : LONGEST_MS;
  }

  /** A plan that leaves sound track and pieces to their defaults. */
  public JobPlan(
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
      String translator) {
    this(
        jobId,
        assetId,
        workspaceId,
        sourceKey,
        sourceEtag,
        sourceLang,
        targetLangs,
        outputFormats,
        diarization,
        profile,
        transcriber,
        translator,
        "",
        0,
        0,
        null);
  }
}
