package io.jamak.activities.media;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.StepKey;
import io.jamak.activities.sound.SoundMeter;
import io.jamak.activities.sound.SoundProfile;
import io.jamak.store.blob.BlobStore;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.PiecePlan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts stored sound into pieces, streaming, and keeps the plan. */
final class CutStep {
  private static final int VERSION = 1;

  private final BlobStore blobs;
  private final JsonBlobs json;

  CutStep(BlobStore blobs, StepBlobs steps) {
    this.blobs = blobs;
    this.json = new JsonBlobs(steps);
  }

  PiecePlan cut(JobPlan plan, Audio audio) throws IOException {
    String key =
        StepKey.of("cut", VERSION)
            .with("audio", audio.key())
            .with("samples", audio.samples())
            .with("length", PiecePlanner.PieceLength.of(plan.transcriber()))
            .in(plan.workspaceId());
    Optional<PiecePlan> known = json.find(key, PiecePlan.class);
    return known.isPresent() ? known.get() : json.keep(key, compute(plan, audio));
  }

  private PiecePlan compute(JobPlan plan, Audio audio) throws IOException {
    try (InputStream pcm = blobs.open(audio.key())) {
      SoundProfile sound = SoundMeter.measure(pcm);
      if (sound.samples() != audio.samples()) {
        throw new IOException(
            audio.key() + ": " + sound.samples() + " samples (expected: " + audio.samples() + ")");
      }
      return PiecePlanner.plan(sound, plan.transcriber());
    }
  }
}
