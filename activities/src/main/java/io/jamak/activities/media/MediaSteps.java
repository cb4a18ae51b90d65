package io.jamak.activities.media;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.StepKey;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobInfo;
import io.jamak.store.blob.BlobStore;
import io.jamak.workflows.ingest.MediaFacts;
import io.jamak.workflows.job.Audio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is made of an uploaded file: facts, thumbnail, sound. Facts and sound are kept under the
 * hash of the content that they come from and are made once.
 */
public final class MediaSteps {
  private static final int PROBE_VERSION = 1;
  private static final int AUDIO_VERSION = 1;
  private static final long THUMBNAIL_MS = 1_000;

  /** A file may end this much before its claim... */
  private static final long SHORT_BY_MS = 2_000;

  /** ...or this share of it; what misses more is cut off. */
  private static final double SHORT_BY_SHARE = 0.05;

  private final BlobStore blobs;
  private final JsonBlobs json;
  private final MediaTools tools;
  private final SourceFiles sources;
  private final Glance glance;
  private final Scratch scratch;

  public MediaSteps(
      BlobStore blobs, StepBlobs steps, MediaTools tools, SourceFiles sources, Scratch scratch) {
    this.blobs = blobs;
    this.json = new JsonBlobs(steps);
    this.tools = tools;
    this.sources = sources;
    this.glance = new Glance(tools, sources, Glance.WORTHWHILE_BYTES);
    this.scratch = scratch;
  }

  /** Facts of the file. */
  public MediaFacts facts(MediaSource source, Cancellation cancellation) throws IOException {
    return probe(source, cancellation).facts();
  }

  private ProbeReport probe(MediaSource source, Cancellation cancellation) throws IOException {
    String key = source.stepKey("probe", PROBE_VERSION);
    Optional<ProbeReport> known = json.find(key, ProbeReport.class);
    if (known.isPresent()) {
      return known.get();
    }
    try (JobDirectory work = scratch.newDirectory()) {
      Optional<ProbeReport> seen = glance.probe(source, work, cancellation);
      return json.keep(key, seen.isPresent() ? seen.get() : probeWhole(source, work, cancellation));
    }
  }

  private ProbeReport probeWhole(MediaSource source, JobDirectory work, Cancellation cancellation)
      throws IOException {
    try (Lending<Path>.Loan local = sources.lease(source)) {
      return tools.probe(local.get(), work, cancellation);
    }
  }

  /**
   * Makes the thumbnail at a tenth of the length and stores it under the hash of its bytes.
   *
   * @param keyPrefix "w/.../thumbnail-"
   * @return its key, or empty for media without a picture
   */
  public Optional<String> thumbnail(MediaSource source, String keyPrefix, Cancellation cancellation)
      throws IOException {
    ProbeReport report = probe(source, cancellation);
    if (!report.hasPicture()) {
      return Optional.empty();
    }
    long duration = report.facts().durationMs();
    long atMs = duration > 0 ? duration / 10 : THUMBNAIL_MS;
    try (JobDirectory work = scratch.newDirectory()) {
      Optional<Path> seen = glance.thumbnail(source, atMs, work, cancellation);
      Path jpeg = seen.isPresent() ? seen.get() : pictureOfWhole(source, atMs, work, cancellation);
      String key = keyPrefix + StepKey.sha256Hex(Files.readAllBytes(jpeg)) + ".jpg";
      blobs.putIfAbsent(key, jpeg, "image/jpeg");
      return Optional.of(key);
    }
  }

  /** Where this moment shows nothing (cut off, wrong length), the first frame. */
  private Path pictureOfWhole(
      MediaSource source, long atMs, JobDirectory work, Cancellation cancellation)
      throws IOException {
    try (Lending<Path>.Loan local = sources.lease(source)) {
      try {
        return tools.thumbnail(local.get(), atMs, work, cancellation);
      } catch (JamakException nothingThere) {
        if (nothingThere.code() != ErrorCode.MEDIA_UNREADABLE) {
          throw nothingThere;
        }
        return tools.thumbnail(local.get(), 0, work, cancellation);
      }
    }
  }

  /** Extracts the sound to storage. */
  Audio extractAudio(MediaSource source, Cancellation cancellation) throws IOException {
    ProbeReport report = probe(source, cancellation);
    requireSound(report);
    String key = source.stepKey("audio", AUDIO_VERSION);
    Optional<BlobInfo> known = blobs.head(key);
    int channels = report.facts().audioChannels();
    if (known.isPresent()) {
      return new Audio(key, known.get().sizeBytes() / 2, channels);
    }
    try (Lending<Path>.Loan local = sources.lease(source);
        JobDirectory work = scratch.newDirectory()) {
      long expected = Math.max(report.audioDurationMs(), report.facts().durationMs());
      Path pcm = tools.extractAudio(local.get(), expected, work, cancellation);
      Audio audio = new Audio(key, Files.size(pcm) / 2, channels);
      refuseCutOff(audio, report);
      blobs.putIfAbsent(key, pcm, "application/octet-stream");
      return audio;
    }
  }

  static void requireSound(ProbeReport report) {
    if (report.facts().audioStreams() == 0) {
      throw new JamakException(ErrorCode.NO_AUDIO, "audioStreams: 0 (expected: >= 1)");
    }
  }

  private static void refuseCutOff(Audio audio, ProbeReport report) {
    long claimed = report.audioDurationMs();
    long missing = claimed - audio.durationMs();
    if (missing > SHORT_BY_MS && missing > claimed * SHORT_BY_SHARE) {
      throw new JamakException(
          ErrorCode.MEDIA_UNREADABLE,
          "sound that can be read: "
              + audio.durationMs()
              + " ms (expected: "
              + claimed
              + " ms, as the file claims); the file is cut off");
    }
  }
}
