package io.jamak.activities.document;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.StepKey;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.event.StepState;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.SubtitleProfiles;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.job.JobRepository;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueComposer;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.Profile;
import io.jamak.subtitles.Profiles;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.piece.PieceAnswer;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.StepResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps between recognised pieces and finished files, each content-addressed. Knows nothing of
 * Temporal: call it inside an {@link io.jamak.activities.process.ActivityRun}.
 */
public final class DocumentSteps {
  private static final int MERGE_VERSION = 2;
  private static final int DIARIZE_VERSION = 2;
  private static final int COMPOSE_VERSION = 3;
  private static final String ONLY_SPEAKER = "S1";
  private static final String ONE_SPEAKER_ONLY =
      "DIARIZATION_UNAVAILABLE: one speaker (expected: an engine that tells speakers apart)";

  private final DocumentBlobs documents;
  private final JobRepository jobs;
  private final OutputWriter outputs;
  private final RawAnswers raw;

  /**
   * Steps over the given stores.
   *
   * @param steps results of earlier steps
   * @param blobs where outputs go
   */
  public DocumentSteps(StepBlobs steps, BlobStore blobs, JobRepository jobs) {
    this.documents = new DocumentBlobs(steps);
    this.jobs = jobs;
    this.raw = new RawAnswers(steps);
    this.outputs = new OutputWriter(documents, blobs, jobs, raw);
  }

  /** Joins the pieces' transcripts, in piece order, to one. */
  public StepResult mergeTranscripts(JobPlan plan, Audio audio, List<StepResult> pieces)
      throws IOException {
    StepKey key = StepKey.of("merge", MERGE_VERSION).with("audio", audio.key());
    for (StepResult piece : pieces) {
      key = key.with("piece", piece.key());
    }
    String merged =
        key.with("language", plan.sourceLang())
            .with("warnings", audio.warnings())
            .in(plan.workspaceId());
    return documents.transcriptOnce(merged, () -> merge(plan, audio, merged, pieces));
  }

  /** The raw answers are kept first: where a transcript exists, they do. */
  private Transcript merge(JobPlan plan, Audio audio, String key, List<StepResult> pieces) {
    List<PieceAnswer> answers = pieces.stream().map(p -> documents.piece(p.key())).toList();
    raw.keep(plan, key, answers);
    return TranscriptMerger.merge(plan, audio, answers);
  }

  /**
   * Names the speaker of every word. No engine here tells speakers apart, so all words get ONE
   * speaker, and the job's timeline says so.
   */
  public StepResult diarize(JobPlan plan, Audio audio, StepResult transcript) throws IOException {
    if (!plan.diarization()) {
      return transcript;
    }
    var said =
        new JobRepository.StepEvent(
            JobStep.DIARIZE, "speakers", 1, StepState.DONE, ONE_SPEAKER_ONLY);
    jobs.recordProgress(JobId.parse(plan.jobId()), List.of(said), 0);
    String key =
        StepKey.of("diarize", DIARIZE_VERSION)
            .with("audio", audio.key())
            .with("transcript", transcript.key())
            .in(plan.workspaceId());
    raw.copy(plan, transcript.key(), key);
    return documents.transcriptOnce(key, () -> oneSpeaker(documents.transcript(transcript.key())));
  }

  /**
   * Makes cues by the plan's profile, or by that of the language that was found.
   *
   * @param frameRate pictures per second of the video, 0 when unknown
   */
  public StepResult composeCues(JobPlan plan, StepResult transcript, double frameRate)
      throws IOException {
    if (!plan.profile().equals(SubtitleProfiles.AUTO)) {
      profile(plan.profile());
    }
    String key =
        StepKey.of("compose", COMPOSE_VERSION)
            .with("transcript", transcript.key())
            .with("profile", plan.profile())
            .with("frameRate", frameRate)
            .in(plan.workspaceId());
    return documents.cuesOnce(key, () -> compose(transcript.key(), plan.profile(), frameRate));
  }

  /**
   * Writes every requested file of one language as outputs of the job, and the transcript with the
   * original.
   *
   * @return number of output rows that stand now for this language
   */
  public int writeOutputs(JobPlan plan, String language, boolean translation, StepResult cues) {
    return outputs.write(plan, language, translation, cues.key());
  }

  private CueDocument compose(String transcriptKey, String wanted, double frameRate) {
    Transcript transcript = documents.transcript(transcriptKey);
    Profile profile = profile(SubtitleProfiles.resolve(wanted, transcript.language()));
    String language = transcript.language();
    List<Cue> cues =
        CueComposer.compose(transcript.words(), profile.atFrameRate(frameRate), language);
    return new CueDocument(
        transcriptKey, new CueList(language, profile.name(), frameRate, cues, transcript.pieces()));
  }

  private static Transcript oneSpeaker(Transcript transcript) {
    List<JobWarning> warnings = new ArrayList<>(transcript.warnings());
    warnings.add(
        JobWarning.of(
            WarningCode.DIARIZATION_UNAVAILABLE, 0, Math.max(0, transcript.durationMs()), 1));
    return new Transcript(
        transcript.language(),
        transcript.engine(),
        transcript.durationMs(),
        transcript.words().stream().map(word -> word.by(ONLY_SPEAKER)).toList(),
        transcript.dropped(),
        transcript.pieces(),
        Warnings.tidy(warnings));
  }

  private static Profile profile(String name) {
    try {
      return Profiles.get(name);
    } catch (IllegalArgumentException unknown) {
      throw new JamakException(
          ErrorCode.OPTIONS_INVALID, String.valueOf(unknown.getMessage()), unknown);
    }
  }
}
