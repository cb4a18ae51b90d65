package io.jamak.activities.media;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.activities.testing.CaseFiles;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.TestStorage;
import io.jamak.workflows.ingest.MediaFacts;
import io.jamak.workflows.job.Audio;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The media steps over a real storage, sandbox and ffmpeg. */
final class MediaBench implements AutoCloseable {
  private final CaseFiles files;
  private final BlobStore blobs = TestStorage.blobs();
  private final Scratch scratch;
  private final MediaSteps steps;

  MediaBench(Path directory) throws IOException {
    this.files = new CaseFiles(directory);
    this.scratch = Scratch.open(directory.resolve("scratch"));
    this.steps =
        new MediaSteps(
            blobs,
            new StepBlobs(blobs),
            new MediaTools(Sandbox.detect()),
            new SourceFiles(blobs, scratch, Duration.ofMillis(50)),
            scratch);
  }

  Path file(String name) throws IOException {
    return files.file(name);
  }

  Path make(String name, String arguments) throws IOException, InterruptedException {
    return files.make(name, arguments);
  }

  /** The file in storage. */
  MediaSource upload(Path file) {
    String key = "w/ws/assets/" + UUID.randomUUID() + "/source";
    return new MediaSource("ws", key, blobs.putIfAbsent(key, file, "video/mp4"));
  }

  MediaFacts facts(Path file) throws IOException {
    return steps.facts(upload(file), Cancellation.none());
  }

  boolean showsThumbnail(Path file) throws IOException {
    return steps.thumbnail(upload(file), "w/ws/thumbnail-", Cancellation.none()).isPresent();
  }

  Audio audio(Path file, String track, String language) throws IOException {
    return steps.extractAudio(upload(file), new TrackWish(track, language), Cancellation.none());
  }

  /** What is listened to when nobody said anything about tracks. */
  byte[] sound(Path file) throws IOException {
    return sound(audio(file, "", ""));
  }

  byte[] sound(Audio audio) throws IOException {
    return blobs.read(audio.key());
  }

  static List<WarningCode> codes(Audio audio) {
    return audio.warnings().stream().map(JobWarning::code).toList();
  }

  @Override
  public void close() throws IOException {
    scratch.close();
  }
}
