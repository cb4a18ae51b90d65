package io.jamak.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.activities.engine.EngineSettings;
import io.jamak.activities.media.TestMedia;
import io.jamak.activities.sound.Sounds;
import io.jamak.activities.speech.WordErrors;
import io.jamak.activities.testing.JobHarness;
import io.jamak.activities.testing.JobHarness.Options;
import io.jamak.activities.testing.JobResult;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.Word;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.nio.file.Path;
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
  private JobHarness harness;

  @BeforeEach
  void open() throws IOException {
    harness = new JobHarness(directory.resolve("scratch"), EngineSettings.DEFAULT);
  }

  @AfterEach
  void close() throws IOException {
    harness.close();
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

    JobResult result = run(TestMedia.videoOf(directory.resolve("talk.mp4"), talk));

    assertThat(result.pieces()).hasSize(2);
    List<Word> heard = result.transcript().words();
    assertThat(WordErrors.rate(FIRST + " " + SECOND + " " + FIRST, heard)).isLessThan(0.35);
    assertThat(heard)
        .filteredOn(word -> word.text().equals("weather"))
        .allSatisfy(
            word -> assertThat(word.startMs()).isBetween(first.length / 32 + 9_000L, 19_000L));
    assertThat(result.outputs())
        .extracting(output -> output.row().type())
        .containsExactlyInAnyOrder(OutputFormat.values());
  }

  @Test
  void noise_ends_without_a_word_and_without_the_engine() throws Exception {
    JobResult result =
        run(TestMedia.videoOf(directory.resolve("wind.mp4"), Sounds.noise(20, 0.05)));

    assertThat(result.pieces()).singleElement().satisfies(p -> assertThat(p.silent()).isTrue());
    assertThat(result.transcript().words()).isEmpty();
    assertThat(result.codes()).containsExactly(WarningCode.NO_SPEECH);
  }

  @Test
  void a_video_without_sound_fails_as_such() throws Exception {
    Path mute = TestMedia.video(directory.resolve("mute.mp4"), 1, false);

    assertThatThrownBy(() -> harness.probe(mute))
        .isInstanceOf(ActivityFailure.class)
        .cause()
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            cause -> assertThat(cause.getType()).isEqualTo(ErrorCode.NO_AUDIO.name()));
  }

  @Test
  void a_worker_tells_what_its_engines_can_do() {
    assertThat(harness.engineInfos())
        .extracting(EngineInfo::id)
        .contains("pocketsphinx", "apertium");
    assertThat(harness.engineInfos()).allMatch(EngineInfo::ready);
  }

  private JobResult run(Path video) throws IOException {
    return harness.run(video, new Options("en", "pocketsphinx", ""));
  }
}
