package io.jamak.activities.speech;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.StepKey;
import io.jamak.activities.process.ActivityRun;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.voice.CutStep;
import io.jamak.activities.voice.VoiceMap;
import io.jamak.activities.voice.VoiceMaps;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobStore;
import io.jamak.subtitles.piece.PieceAnswer;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.Piece;
import io.jamak.workflows.job.PiecePlan;
import io.jamak.workflows.job.SpeechActivities;
import io.jamak.workflows.job.StepResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds voices, and recognises a piece with the engine of the plan; keeps what was heard, once for
 * each content.
 */
public final class SpeechActivitiesImpl implements SpeechActivities {
  private static final int VERSION = 3;

  private final BlobStore blobs;
  private final StepBlobs steps;
  private final Function<String, Transcriber> engines;
  private final CutStep cutter;
  private final VoiceMaps voices;

  /**
   * An implementation.
   *
   * @param blobs where sound lies
   * @param steps where words go
   * @param engines finds an engine by its id, or fails with ENGINE_MISSING
   * @param cutter cuts sound into pieces
   */
  public SpeechActivitiesImpl(
      BlobStore blobs, StepBlobs steps, Function<String, Transcriber> engines, CutStep cutter) {
    this.blobs = blobs;
    this.steps = steps;
    this.engines = engines;
    this.cutter = cutter;
    this.voices = new VoiceMaps(steps);
  }

  @Override
  public PiecePlan cutAtSilences(JobPlan plan, Audio audio) {
    return ActivityRun.run(cancellation -> cutter.cut(plan, audio, cancellation));
  }

  @Override
  public StepResult transcribe(JobPlan plan, Audio audio, Piece piece) {
    return ActivityRun.run(cancellation -> transcribe(plan, audio, piece, cancellation));
  }

  private StepResult transcribe(JobPlan plan, Audio audio, Piece piece, Cancellation cancellation)
      throws IOException {
    Transcriber engine = engines.apply(plan.transcriber());
    String key =
        StepKey.of("transcribe", VERSION)
            .with("audio", audio.key())
            .with("voice", audio.voiceKey())
            .with("from", piece.fromSample())
            .with("to", piece.toSample())
            .with("silent", piece.silent())
            .with("engine", engine.fingerprint())
            .with("language", plan.sourceLang())
            .in(plan.workspaceId());
    Optional<PieceAnswer> known =
        steps.find(key).map(json -> PieceAnswer.read(new String(json, StandardCharsets.UTF_8)));
    if (known.isPresent()) {
      return new StepResult(key, known.get().words().size(), true);
    }
    PieceAnswer fresh = recognise(plan, audio, piece, engine, cancellation);
    steps.keep(key, fresh.write().getBytes(StandardCharsets.UTF_8), "application/json");
    return new StepResult(key, fresh.words().size(), false);
  }

  private PieceAnswer recognise(
      JobPlan plan, Audio audio, Piece piece, Transcriber engine, Cancellation cancellation)
      throws IOException {
    if (piece.silent() || piece.toSample() <= piece.fromSample()) {
      return PieceAnswer.silent();
    }
    byte[] pcm = blobs.readRange(audio.key(), piece.fromSample() * 2, piece.toSample() * 2);
    if (pcm.length != (piece.toSample() - piece.fromSample()) * 2) {
      throw new JamakException(
          ErrorCode.STORAGE_FAILED,
          audio.key() + ": " + pcm.length + " bytes of piece " + piece + " (expected: all)");
    }
    VoiceMap voice = voices.read(audio).part(piece.fromMs(), piece.toMs());
    return PieceRecogniser.recognise(
        engine, SpeechRequest.of(pcm, plan.sourceLang()), voice, piece.fromMs(), cancellation);
  }
}
