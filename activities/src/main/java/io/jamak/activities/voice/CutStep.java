package io.jamak.activities.voice;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.sound.SoundMeter;
import io.jamak.activities.sound.SoundProfile;
import io.jamak.store.blob.BlobStore;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.PiecePlan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the voices of stored sound, once, and cuts it into pieces by them. */
public final class CutStep {
  private final BlobStore blobs;
  private final VoiceMaps maps;
  private final Supplier<VoiceDetector> detectors;

  /**
   * A step.
   *
   * @param detectors the best detector that is ready now
   */
  public CutStep(BlobStore blobs, StepBlobs steps, Supplier<VoiceDetector> detectors) {
    this.blobs = blobs;
    this.maps = new VoiceMaps(steps);
    this.detectors = detectors;
  }

  /** The pieces, and where the map lies that they were cut by. */
  public PiecePlan cut(JobPlan plan, Audio audio, Cancellation cancellation) throws IOException {
    VoiceDetector detector = detectors.get();
    String key = VoiceMaps.key(plan.workspaceId(), audio, detector);
    Optional<VoiceMap> known = maps.find(key);
    VoiceMap map = known.isPresent() ? known.get() : detect(audio, detector, key, cancellation);
    VoiceCutter cutter =
        new VoiceCutter(map, audio.samples(), plan.pieceMinMs(), plan.pieceMaxMs());
    return new PiecePlan(cutter.pieces(() -> measure(audio)), key);
  }

  private VoiceMap detect(
      Audio audio, VoiceDetector detector, String key, Cancellation cancellation)
      throws IOException {
    try (InputStream pcm = blobs.open(audio.key())) {
      VoiceMap map = detector.detect(pcm, cancellation);
      if (Math.abs(map.durationMs() - audio.durationMs()) > 1) {
        throw new IOException(
            audio.key() + ": " + map.durationMs() + " ms (expected: " + audio.durationMs() + ")");
      }
      maps.keep(key, map);
      return map;
    }
  }

  private SoundProfile measure(Audio audio) throws IOException {
    try (InputStream pcm = blobs.open(audio.key())) {
      return SoundMeter.measure(pcm);
    }
  }
}
