package io.jamak.api.asset;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jamak.domain.asset.SoundTrack;
import io.jamak.store.asset.AssetRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An asset as programs and our own browser code read it. Times are ISO 8601, lengths ms. */
public record AssetJson(
    String id,
    String filename,
    long sizeBytes,
    String mimeType,
    @Nullable Long durationMs,
    @Nullable Integer width,
    @Nullable Integer height,
    List<AudioTrack> audioTracks,
    @Nullable String thumbnailUrl,
    String status,
    @Nullable String errorCode,
    @Nullable String errorMessage,
    List<String> tags,
    @Nullable LatestJob latestJob,
    boolean inQueue,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "of two copies of an asset, the one with the greater number is the newer")
        long asOf) {
  private static final int VERSION_CHARS = 8;

  /**
   * The newest job that is not a draft.
   *
   * @param errorCode why it failed
   * @param warnings how many places somebody should look at
   * @param noSpeech whether it succeeded without a word found
   */
  public record LatestJob(
      String id,
      String status,
      @Nullable Integer progress,
      @Nullable String errorCode,
      int warnings,
      boolean noSpeech) {}

  /**
   * A sound track that a job may choose by its number or language.
   *
   * @param number from 1
   * @param language BCP 47, "" where the file says none
   */
  public record AudioTrack(
      int number,
      String codec,
      String language,
      int channels,
      @JsonProperty("default") boolean byDefault,
      String title) {
    static AudioTrack of(SoundTrack track) {
      return new AudioTrack(
          track.number(),
          track.codec(),
          track.language(),
          track.channels(),
          track.byDefault(),
          track.title());
    }
  }

  /** The shape of a row. */
  public static AssetJson of(AssetRow row) {
    AssetRow.LatestJob job = row.latestJob();
    return new AssetJson(
        row.id().toString(),
        row.filename(),
        row.sizeBytes(),
        row.mimeType(),
        row.durationMs(),
        row.width(),
        row.height(),
        row.soundTracks().stream().map(AudioTrack::of).toList(),
        thumbnailUrl(row),
        row.status().code(),
        row.errorCode() == null ? null : row.errorCode().name(),
        row.errorMessage(),
        row.tags(),
        job == null ? null : latest(job),
        row.inQueue(),
        row.createdAt(),
        row.updatedAt(),
        row.asOf());
  }

  private static LatestJob latest(AssetRow.LatestJob job) {
    return new LatestJob(
        job.id().toString(),
        job.status().code(),
        job.progress(),
        job.errorCode() == null ? null : job.errorCode().name(),
        job.warnings(),
        job.noSpeech());
  }

  /** Changes with the picture, so that browsers may keep it for as long as they like. */
  private static @Nullable String thumbnailUrl(AssetRow row) {
    String key = row.thumbnailKey();
    if (key == null) {
      return null;
    }
    String hash = key.replaceAll("^.*thumbnail-|\\.[a-z]+$", "");
    String version = hash.substring(0, Math.min(VERSION_CHARS, hash.length()));
    return "/api/assets/" + row.id() + "/thumbnail?v=" + version;
  }
}
