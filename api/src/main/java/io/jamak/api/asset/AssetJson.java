package io.jamak.api.asset;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.jamak.domain.asset.SoundTrack;
import io.jamak.store.asset.AssetRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded video or sound file.
 *
 * @param id UUID
 * @param filename as it was uploaded or renamed; 1 to 255 characters
 * @param sizeBytes size of the file in bytes, from 1
 * @param mimeType IANA media type; what the client claimed until the file has arrived, then what
 *     its content shows ({@code video/mp4})
 * @param durationMs length in ms; null until the file was looked into
 * @param width width of the picture in pixels; null for sound, and until the file was looked into
 * @param height height of the picture in pixels; null for sound, and until the file was looked into
 * @param audioTracks sound tracks in the order of the file; empty until the file was looked into
 * @param thumbnailUrl path of the preview picture, relative to this server; it changes with the
 *     picture. Null where there is none, or none yet
 * @param status {@code uploading}, {@code uploaded} or {@code failed}
 * @param errorCode why the upload or the look into the file failed, one of the codes of problems;
 *     null where nothing failed
 * @param errorMessage the same in a line for an engineer; null where nothing failed
 * @param tags labels given by people, at most 20 of at most 50 characters
 * @param latestJob the newest job that is not a draft; null where there is none
 * @param inQueue whether a draft of a job waits for somebody to start it
 * @param createdAt when its upload began
 * @param updatedAt when anything of it changed last
 * @param asOf of two copies of an asset, the one with the greater number is the newer; 0 where it
 *     is unknown, which is older than any other
 */
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
    long asOf) {
  private static final int VERSION_CHARS = 8;

  /**
   * The newest job of an asset that is not a draft.
   *
   * @param id UUID of the job
   * @param status {@code queued}, {@code running}, {@code succeeded}, {@code failed} or {@code
   *     canceled}
   * @param progress percent, 0 to 100; null before it runs
   * @param errorCode why it failed, one of the codes of problems; null unless it did
   * @param warnings how many places somebody should look at, from 0
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
   * @param number from 1, in the order of the file; video and subtitle tracks are not counted
   * @param codec name of the codec as ffmpeg knows it ({@code aac}), {@code unknown} where it knows
   *     none
   * @param language BCP 47 primary language ({@code en}), "" where the file says none
   * @param channels how many channels it has, 0 where the file does not say
   * @param byDefault whether the file asks players to take this track
   * @param title what the file's maker called it, "" for nothing
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
