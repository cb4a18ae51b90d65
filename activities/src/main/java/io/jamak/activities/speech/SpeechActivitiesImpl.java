package io.jamak.activities.speech;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.StepKey;
import io.jamak.activities.process.ActivityRun;
import io.jamak.activities.process.Cancellation;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.blob.BlobStore;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.format.TranscriptJson;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.Piece;
import io.jamak.workflows.job.SpeechActivities;
import io.jamak.workflows.job.StepResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Recognises a piece with the engine of the plan and keeps its words, once for each content. */
public final class SpeechActivitiesImpl implements SpeechActivities {
  private static final int VERSION = 1;

  private final BlobStore blobs;
  private final StepBlobs steps;
  private final Function<String, Transcriber> engines;

  /**
   * An implementation.
   *
   * @param blobs where sound lies
   * @param steps where words go
   * @param engines finds an engine by its id, or fails with ENGINE_MISSING
   */
  public SpeechActivitiesImpl(
      BlobStore blobs, StepBlobs steps, Function<String, Transcriber> engines) {
    this.blobs = blobs;
    this.steps = steps;
    this.engines = engines;
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
            .with("from", piece.fromSample())
            .with("to", piece.toSample())
            .with("silent", piece.silent())
            .with("engine", engine.fingerprint())
            .with("language", plan.sourceLang())
            .in(plan.workspaceId());
    Optional<Transcript> known = steps.find(key).map(SpeechActivitiesImpl::parse);
    if (known.isPresent()) {
      return new StepResult(key, known.get().words().size(), true);
    }
    Transcript fresh = recognise(plan, audio, piece, engine, cancellation);
    byte[] json = TranscriptJson.write(fresh).getBytes(StandardCharsets.UTF_8);
    steps.keep(key, json, "application/json");
    return new StepResult(key, fresh.words().size(), false);
  }

  private Transcript recognise(
      JobPlan plan, Audio audio, Piece piece, Transcriber engine, Cancellation cancellation)
      throws IOException {
    long durationMs = piece.toMs() - piece.fromMs();
    if (piece.silent() || piece.toSample() <= piece.fromSample()) {
      return new Transcript(plan.sourceLang(), plan.transcriber(), durationMs, List.of());
    }
    byte[] pcm = blobs.readRange(audio.key(), piece.fromSample() * 2, piece.toSample() * 2);
    if (pcm.length != (piece.toSample() - piece.fromSample()) * 2) {
      throw new JamakException(
          ErrorCode.STORAGE_FAILED,
          audio.key() + ": " + pcm.length + " bytes of piece " + piece + " (expected: all)");
    }
    Recognition heard = engine.transcribe(pcm, plan.sourceLang(), cancellation);
    return new Transcript(
        heard.language(),
        plan.transcriber(),
        durationMs,
        heard.words().stream().map(word -> moved(word, piece.fromMs())).toList());
  }

  private static Word moved(Word word, long byMs) {
    return new Word(
        word.text(), word.startMs() + byMs, word.endMs() + byMs, word.confidence(), word.speaker());
  }

  private static Transcript parse(byte[] json) {
    return TranscriptJson.read(new String(json, StandardCharsets.UTF_8));
  }
}
