package io.jamak.activities.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.StepBlobs;
import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.EngineException;
import io.jamak.activities.sound.Sounds;
import io.jamak.activities.voice.CutStep;
import io.jamak.activities.voice.LevelVoiceDetector;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.error.ErrorCode;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.TestStorage;
import io.jamak.subtitles.Word;
import io.jamak.subtitles.piece.PieceAnswer;
import io.jamak.workflows.job.Audio;
import io.jamak.workflows.job.JobPlan;
import io.jamak.workflows.job.Piece;
import io.jamak.workflows.job.SpeechActivities;
import io.jamak.workflows.job.StepResult;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpeechActivitiesTest {
  private static final JobPlan PLAN =
      new JobPlan(
          "job",
          "asset",
          "ws",
          "source",
          "etag",
          "en",
          List.of(),
          List.of("srt"),
          false,
          "en-standard",
          "scripted",
          "");

  private final BlobStore blobs = TestStorage.blobs();
  private final ScriptedTranscriber engine = new ScriptedTranscriber();
  private final Audio audio = new Audio("w/ws/steps/audio/x", 160_000, 1);
  private TestActivityEnvironment environment;
  private SpeechActivities activities;

  @BeforeEach
  void open() {
    blobs.putIfAbsent(audio.key(), Sounds.noise(10, 0.1), "application/octet-stream");
    environment = TestActivityEnvironment.newInstance();
    StepBlobs results = new StepBlobs(blobs);
    CutStep cutter = new CutStep(blobs, results, LevelVoiceDetector::new);
    environment.registerActivitiesImplementations(
        new SpeechActivitiesImpl(blobs, results, _ -> engine, cutter));
    activities = environment.newActivityStub(SpeechActivities.class);
  }

  @AfterEach
  void close() {
    environment.close();
  }

  @Test
  void a_piece_is_its_bytes_and_its_words_carry_times_of_the_whole() {
    StepResult result = activities.transcribe(PLAN, audio, new Piece(1, 64_000, 128_000, false));

    assertThat(engine.heardBytes).containsExactly(128_000);
    PieceAnswer answer =
        PieceAnswer.read(new String(blobs.read(result.key()), StandardCharsets.UTF_8));
    assertThat(answer.words()).containsExactly(new Word("hello", 4_100, 4_400, 0.9, null));
    assertThat(answer.attempts()).hasSize(1);
    assertThat(result.items()).isOne();
    assertThat(result.reused()).isFalse();
  }

  @Test
  void a_piece_that_was_recognised_before_is_not_recognised_again() {
    Piece piece = new Piece(0, 0, 64_000, false);
    StepResult first = activities.transcribe(PLAN, audio, piece);

    StepResult second = activities.transcribe(PLAN, audio, piece);

    assertThat(second).isEqualTo(new StepResult(first.key(), 1, true));
    assertThat(engine.heardBytes).hasSize(1);
  }

  @Test
  void silent_and_empty_pieces_skip_the_engine() {
    StepResult silent = activities.transcribe(PLAN, audio, new Piece(0, 0, 160_000, true));
    StepResult empty = activities.transcribe(PLAN, audio, new Piece(0, 0, 0, false));

    assertThat(silent.items()).isZero();
    assertThat(empty.items()).isZero();
    assertThat(engine.heardBytes).isEmpty();
  }

  @Test
  void an_engines_wish_to_wait_reaches_the_workflow() {
    engine.failure = EngineException.busy(ErrorCode.ASR_FAILED, "busy", Duration.ofSeconds(9));

    assertThatThrownBy(() -> activities.transcribe(PLAN, audio, new Piece(0, 0, 16_000, false)))
        .isInstanceOf(ActivityFailure.class)
        .cause()
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo("ASR_FAILED");
              assertThat(failure.getNextRetryDelay()).isEqualTo(Duration.ofSeconds(9));
              assertThat(failure.isNonRetryable()).isFalse();
            });
  }

  /** Hears "hello" in everything. */
  private static final class ScriptedTranscriber implements Transcriber {
    private final List<Integer> heardBytes = new ArrayList<>();
    private @Nullable RuntimeException failure;

    @Override
    public EngineInfo info() {
      return new EngineInfo(
          EngineInfo.Part.TRANSCRIBER, "scripted", "1", true, List.of("en"), List.of(), "", "");
    }

    @Override
    public String fingerprint() {
      return "scripted/1";
    }

    @Override
    public Recognition transcribe(SpeechRequest request, Cancellation cancellation) {
      if (failure != null) {
        throw failure;
      }
      heardBytes.add(request.pcm().length);
      Word hello = new Word("hello", 100, 400, 0.9, null);
      return Recognition.of("en", List.of(new Segment(100, 400, List.of(hello), -0.2)), "{}");
    }
  }
}
