package io.jamak.activities.whisper;

import io.jamak.activities.Activities;
import io.jamak.activities.ActivityStores;
import io.jamak.activities.engine.EngineSettings;
import io.jamak.activities.testing.Partial;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputType;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.engine.EngineReports;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.OutputRow;
import io.jamak.store.testing.TestStorage;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.format.TranscriptJson;
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
import java.util.Locale;

/** All steps of a job with the real engine, from a file to its outputs. */
public final class Heard implements AutoCloseable {
  private final BlobStore blobs = TestStorage.blobs();
  private final List<OutputRow> outputs = new ArrayList<>();
  private final List<JobWarning> warnings = new ArrayList<>();
  private final Activities all;
  private final TestActivityEnvironment environment = TestActivityEnvironment.newInstance();
  private final MediaActivities media;
  private final SpeechActivities speech;

  public Heard(Path scratch, EngineSettings settings) throws IOException {
    ActivityStores stores =
        new ActivityStores(
            Partial.of(AssetQueries.class, this),
            Partial.of(AssetRepository.class, this),
            Partial.of(JobQueries.class, this),
            Partial.of(JobRepository.class, new Outputs()),
            Partial.of(EngineReports.class, this),
            blobs);
    all = Activities.create(stores, settings, scratch);
    environment.registerActivitiesImplementations(all.media(), all.speech());
    media = environment.newActivityStub(MediaActivities.class);
    speech = environment.newActivityStub(SpeechActivities.class);
  }

  /** What came of one file. */
  public record Result(Transcript transcript, List<JobWarning> warnings, List<String> srt) {
    /** Words in lower case without punctuation. */
    public List<String> words() {
      return transcript.words().stream().flatMap(word -> plain(word.text()).stream()).toList();
    }

    /** The words as text. */
    public String text() {
      return String.join(" ", transcript.words().stream().map(Word::text).toList());
    }
  }

  /** Lower case, without punctuation. */
  public static List<String> plain(String text) {
    return List.of(
            text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}' ]+", " ").strip().split(" +"))
        .stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Hears a file. */
  public Result hear(Path file, String language, String engine) throws IOException {
    outputs.clear();
    warnings.clear();
    JobPlan plan = plan(file, language, engine);
    Audio extracted = media.extractAudio(plan);
    PiecePlan pieces = speech.cutAtSilences(plan, extracted);
    Audio audio = extracted.withVoice(pieces.voiceKey());
    List<StepResult> heard =
        pieces.pieces().stream().map(piece -> speech.transcribe(plan, audio, piece)).toList();
    StepResult transcript = media.mergeTranscripts(plan, audio, heard);
    media.writeOutputs(plan, language, false, media.composeCues(plan, transcript));
    return new Result(
        TranscriptJson.read(new String(blobs.read(transcript.key()), StandardCharsets.UTF_8)),
        List.copyOf(warnings),
        output(OutputType.SRT).lines().toList());
  }

  /** The content of an output of the last file. */
  public String output(OutputType type) {
    OutputRow row = outputs.stream().filter(o -> o.type() == type).findFirst().orElseThrow();
    return new String(blobs.read(row.storageKey()), StandardCharsets.UTF_8);
  }

  private JobPlan plan(Path file, String language, String engine) {
    String key = "w/ws/assets/" + file.getFileName() + "/source";
    String etag = blobs.putIfAbsent(key, file, "video/mp4");
    return new JobPlan(
        "0190a000-0000-7000-8000-000000000001",
        "asset",
        "ws",
        key,
        etag,
        language,
        List.of(),
        List.of("srt", "json"),
        false,
        "auto",
        engine,
        "",
        "",
        25_000,
        29_000);
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
  }
}
