package io.jamak.activities.testing;

import io.jamak.activities.Activities;
import io.jamak.activities.ActivityStores;
import io.jamak.activities.engine.EngineSettings;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.webhook.ReceiverRules;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.engine.EngineReports;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.OutputRow;
import io.jamak.store.testing.TestStorage;
import io.jamak.store.webhook.DeliveryRepository;
import io.jamak.subtitles.format.TranscriptJson;
import io.jamak.workflows.ingest.MediaFacts;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.MediaActivities;
import io.jamak.workflows.job.PiecePlan;
import io.jamak.workflows.job.SpeechActivities;
import io.jamak.workflows.job.StepResult;
import io.temporal.testing.TestActivityEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Runs all steps of a job on real tools and engines, from a file to its outputs. */
public final class JobHarness implements AutoCloseable {
  private final BlobStore blobs = TestStorage.blobs();
  private final List<OutputRow> outputs = new ArrayList<>();
  private final List<JobWarning> warnings = new ArrayList<>();
  private final Activities all;
  private final TestActivityEnvironment environment = TestActivityEnvironment.newInstance();
  private final MediaActivities media;
  private final SpeechActivities speech;

  public JobHarness(Path scratch, EngineSettings settings) throws IOException {
    ActivityStores stores =
        new ActivityStores(
            Partial.of(AssetQueries.class, this),
            Partial.of(AssetRepository.class, this),
            Partial.of(JobQueries.class, this),
            Partial.of(JobRepository.class, new Outputs()),
            Partial.of(EngineReports.class, this),
            Partial.of(DeliveryRepository.class, this),
            Partial.of(AccountRepository.class, this),
            blobs);
    all = Activities.create(stores, settings, ReceiverRules.PUBLIC_ONLY, scratch);
    environment.registerActivitiesImplementations(all.media(), all.speech());
    media = environment.newActivityStub(MediaActivities.class);
    speech = environment.newActivityStub(SpeechActivities.class);
  }

  /**
   * What a job is asked to do.
   *
   * @param language BCP 47, or "auto"
   * @param engine id of the transcriber
   * @param audioTrack number or language, "" for the one that fits best
   */
  public record Options(String language, String engine, String audioTrack) {}

  /** Runs a job on a file; its subtitles are read by parsers that are not ours. */
  public JobResult run(Path file, Options options) throws IOException {
    JobPlan plan = plan(file, options);
    MediaFacts facts = media.probe(plan);
    Audio extracted = media.extractAudio(plan);
    PiecePlan pieces = speech.cutAtSilences(plan, extracted);
    Audio audio = extracted.withVoice(pieces.voiceKey());
    List<StepResult> heard =
        pieces.pieces().stream().map(piece -> speech.transcribe(plan, audio, piece)).toList();
    StepResult transcript = media.mergeTranscripts(plan, audio, heard);
    outputs.clear();
    warnings.clear();
    media.writeOutputs(plan, options.language(), false, media.composeCues(plan, transcript));
    JobResult result =
        new JobResult(
            facts,
            audio,
            pieces.pieces(),
            TranscriptJson.read(text(transcript.key())),
            List.copyOf(warnings),
            outputs.stream()
                .map(row -> new JobResult.Output(row, text(row.storageKey())))
                .toList());
    IndependentParsers.check(result);
    return result;
  }

  /** The sound that a job on this file listens to, 16 kHz mono s16le. */
  public byte[] sound(Path file) {
    return blobs.read(media.extractAudio(plan(file, new Options("auto", "", ""))).key());
  }

  /** What probing says of a file that no job could run on. */
  public MediaFacts probe(Path file) {
    return media.probe(plan(file, new Options("auto", "", "")));
  }

  /** What the engines can do. */
  public List<EngineInfo> engineInfos() {
    return all.engineInfos();
  }

  private String text(String key) {
    return new String(blobs.read(key), StandardCharsets.UTF_8);
  }

  private JobPlan plan(Path file, Options options) {
    String key = "w/ws/assets/" + UUID.randomUUID() + "/source";
    String etag = blobs.putIfAbsent(key, file, "video/mp4");
    return new JobPlan(
        "0190a000-0000-7000-8000-000000000001",
        "asset",
        "ws",
        key,
        etag,
        options.language(),
        List.of(),
        List.of("srt", "vtt", "txt", "json"),
        false,
        "auto",
        options.engine(),
        "",
        options.audioTrack(),
        25_000,
        29_000,
        null);
  }

  @Override
  public void close() throws IOException {
    environment.close();
    all.close();
  }

  @SuppressWarnings("unused")
  private final class Outputs {
    public List<OutputRow> addOutputs(
        JobId job, List<OutputRow> added, String scope, List<JobWarning> said) {
      outputs.addAll(added);
      warnings.addAll(said);
      return added;
    }

    public void noteResults(JobId job, JobResults made) {
      // what later attempts begin with is not looked at here
    }
  }
}
