package io.jamak.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.engine.EngineSettings;
import io.jamak.activities.media.TestMedia;
import io.jamak.activities.sound.Sounds;
import io.jamak.activities.speech.WordErrors;
import io.jamak.activities.testing.Partial;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobWarning;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRepository;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.engine.EngineReports;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.OutputRow;
import io.jamak.store.testing.TestStorage;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.format.TranscriptJson;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.MediaActivities;
import io.jamak.workflows.job.Piece;
import io.jamak.workflows.job.PiecePlan;
import io.jamak.workflows.job.SpeechActivities;
import io.jamak.workflows.job.StepResult;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All steps of a job on real tools, from a video to its files. */
class PipelineTest {
  private static final String FIRST = "good morning everybody and welcome to the meeting";
  private static final String SECOND = "we are going to talk about the weather and the new garden";

  @TempDir private Path directory;
  private final BlobStore blobs = TestStorage.blobs();
  private final List<OutputRow> outputs = new ArrayList<>();
  private Activities all;
  private TestActivityEnvironment environment;
  private MediaActivities media;
  private SpeechActivities speech;

  @BeforeEach
  void open() throws IOException {
    ActivityStores stores =
        new ActivityStores(
            Partial.of(AssetQueries.class, this),
            Partial.of(AssetRepository.class, this),
            Partial.of(JobQueries.class, this),
            Partial.of(JobRepository.class, new Outputs()),
            Partial.of(EngineReports.class, this),
            blobs);
    all = Activities.create(stores, EngineSettings.DEFAULT, directory.resolve("scratch"));
    environment = TestActivityEnvironment.newInstance();
    environment.registerActivitiesImplementations(all.media(), all.speech());
    media = environment.newActivityStub(MediaActivities.class);
    speech = environment.newActivityStub(SpeechActivities.class);
  }

  @AfterEach
  void close() throws IOException {
    environment.close();
    all.close();
  }

  @Test
  void a_talk_becomes_files_with_its_words_at_their_times() throws Exception {
    byte[] first = Sounds.join(Sounds.silence(1), Sounds.speech(FIRST));
    byte[] talk =
        Sounds.join(
            first,
            Sounds.silence(9),
            Sounds.speech(SECOND),
            Sounds.silence(12),
            Sounds.speech(FIRST));
    JobPlan plan = plan(TestMedia.videoOf(directory.resolve("talk.mp4"), talk));

    assertThat(media.probe(plan).audioStreams()).isOne();
    Audio audio = media.extractAudio(plan);
    PiecePlan pieces = speech.cutAtSilences(plan, audio);
    audio = audio.withVoice(pieces.voiceKey());
    StepResult transcript = media.mergeTranscripts(plan, audio, recognise(plan, audio, pieces));
    StepResult cues = media.composeCues(plan, transcript);
    int files = media.writeOutputs(plan, "en", false, cues);

    assertThat(pieces.pieces()).hasSize(2);
    Transcript heard =
        TranscriptJson.read(new String(blobs.read(transcript.key()), StandardCharsets.UTF_8));
    assertThat(WordErrors.rate(FIRST + " " + SECOND + " " + FIRST, heard.words())).isLessThan(0.35);
    assertThat(heard.words())
        .filteredOn(word -> word.text().equals("weather"))
        .allSatisfy(
            word -> assertThat(word.startMs()).isBetween(first.length / 32 + 9_000L, 19_000L));
    assertThat(files).isEqualTo(outputs.size()).isPositive();
    assertThat(outputs).allSatisfy(row -> assertThat(blobs.head(row.storageKey())).isPresent());
  }

  @Test
  void noise_ends_without_a_word_and_without_the_engine() throws Exception {
    JobPlan plan = plan(TestMedia.videoOf(directory.resolve("wind.mp4"), Sounds.noise(20, 0.05)));

    Audio audio = media.extractAudio(plan);
    PiecePlan pieces = speech.cutAtSilences(plan, audio);
    audio = audio.withVoice(pieces.voiceKey());
    StepResult transcript = media.mergeTranscripts(plan, audio, recognise(plan, audio, pieces));

    assertThat(pieces.pieces()).singleElement().satisfies(p -> assertThat(p.silent()).isTrue());
    assertThat(transcript.items()).isZero();
  }

  @Test
  void a_video_without_sound_fails_as_such() throws Exception {
    JobPlan plan = plan(TestMedia.video(directory.resolve("mute.mp4"), 1, false));

    assertThatThrownBy(() -> media.probe(plan))
        .isInstanceOf(ActivityFailure.class)
        .cause()
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            cause -> assertThat(cause.getType()).isEqualTo(ErrorCode.NO_AUDIO.name()));
  }

  @Test
  void a_worker_tells_what_its_engines_can_do() {
    assertThat(all.engineInfos()).extracting(EngineInfo::id).contains("pocketsphinx", "apertium");
    assertThat(all.engineInfos()).allMatch(EngineInfo::ready);
  }

  private List<StepResult> recognise(JobPlan plan, Audio audio, PiecePlan pieces) {
    List<StepResult> results = new ArrayList<>();
    for (Piece piece : pieces.pieces()) {
      results.add(speech.transcribe(plan, audio, piece));
    }
    return results;
  }

  private JobPlan plan(Path video) {
    String key = "w/ws/assets/" + video.getFileName() + "/source";
    String etag = blobs.putIfAbsent(key, video, "video/mp4");
    return new JobPlan(
        "0190a000-0000-7000-8000-000000000001",
        "asset",
        "ws",
        key,
        etag,
        "en",
        List.of(),
        List.of("srt", "vtt"),
        false,
        "en-standard",
        "pocketsphinx",
        "");
  }

  @SuppressWarnings("unused")
  private final class Outputs {
    public List<OutputRow> addOutputs(
        JobId job, List<OutputRow> added, String scope, List<JobWarning> said) {
      outputs.addAll(added);
      return added;
    }
  }
}
