package io.jamak.activities.media;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.Sha256;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
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
  private static final int PROBE_VERSION = 3;
  private static final long THUMBNAIL_MS = 1_000;

  private final BlobStore blobs;
  private final JsonBlobs json;
  private final MediaTools tools;
  private final SoundStep sound;
  private final SourceFiles sources;
  private final PartialProbe partialProbe;
  private final Scratch scratch;

  public MediaSteps(
      BlobStore blobs, StepBlobs steps, MediaTools tools, SourceFiles sources, Scratch scratch) {
    this.blobs = blobs;
    this.json = new JsonBlobs(steps);
    this.tools = tools;
    this.sound = new SoundStep(blobs, json, tools);
    this.sources = sources;
    this.partialProbe = new PartialProbe(tools, sources, PartialProbe.WORTHWHILE_BYTES);
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
      Optional<ProbeReport> seen = partialProbe.probe(source, work, cancellation);
      return json.keep(key, seen.isPresent() ? seen.get() : probeWhole(source, work, cancellation));
    }
  }

  private ProbeReport probeWhole(MediaSource source, JobDirectory work, Cancellation cancellation)
      throws IOException {
    try (Lending<Path>.Loan local = sources.lease(source)) {
      ProbeReport report = tools.probe(local.get(), work, cancellation);
      return report.facts().durationMs() > 0
          ? report
          : report.lasting(tools.measure(local.get(), work, cancellation));
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
      Optional<Path> seen = partialProbe.thumbnail(source, atMs, work, cancellation);
      Path jpeg = seen.isPresent() ? seen.get() : pictureOfWhole(source, atMs, work, cancellation);
      String key = keyPrefix + Sha256.of(Files.readAllBytes(jpeg)) + ".jpg";
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

  /** Makes the sound that is listened to and stores it. */
  Audio extractAudio(MediaSource source, TrackWish wish, Cancellation cancellation)
      throws IOException {
    Optional<Audio> known = sound.find(source, wish);
    if (known.isPresent()) {
      return known.get();
    }
    ProbeReport report = probe(source, cancellation);
    // what cannot be chosen fails before the file is fetched
    TrackChoice _ = TrackChoice.of(report.tracks(), wish);
    try (Lending<Path>.Loan local = sources.lease(source);
        JobDirectory work = scratch.newDirectory()) {
      return sound.make(source, local.get(), report, wish, new SoundStep.Work(work, cancellation));
    }
  }

  /**
   * Refuses a file whose sound nobody could ever choose.
   *
   * @throws JamakException NO_AUDIO; MEDIA_REFUSED, with the codecs' names
   */
  public void requireSound(MediaSource source, Cancellation cancellation) throws IOException {
    TrackChoice _ = TrackChoice.of(probe(source, cancellation).tracks(), TrackWish.NONE);
  }
}
