package io.jamak.activities.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.speech.WordErrors;
import io.jamak.activities.testing.JobResult;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people sent and that once gave wrong subtitles or none, by the real engine. */
class CasesTest extends RealEngineTest {
  @ParameterizedTest
  @ValueSource(strings = {"five.mkv", "phase.mp4", "movtext.mp4"})
  void every_word_of_kennedy_is_heard(String name) throws Exception {
    JobResult result = run(name, "en");

    assertSays(result, KENNEDY);
    assertThat(result.codes()).isEmpty();
  }

  @Test
  void a_text_subtitle_track_beside_the_sound_does_not_matter() throws Exception {
    assertSays(run("i-srt.mkv", "en"), AUSTEN);
  }

  @Test
  void pictures_in_a_codec_that_nobody_needs_do_not_matter() throws Exception {
    Path animation =
        files.make("qtrle.mov", "-i in:i-srt.mkv -map 0:v -map 0:a -c:v qtrle -c:a copy");

    assertSays(run(animation, "en", ""), AUSTEN);
  }

  @Test
  void a_telephone_recording_is_understood() throws Exception {
    assertSays(run("phone-gsm.wav", "en"), KENNEDY);
  }

  @ParameterizedTest
  @CsvSource({"auto, ''", "en, ''", "en, 2", "auto, en", "de, en"})
  void the_english_track_is_heard_where_nothing_else_was_asked_for(String language, String track)
      throws Exception {
    JobResult result = run(files.file("tracks2.mkv"), language, track);

    assertSays(result, KENNEDY);
    assertThat(result.codes()).doesNotContain(WarningCode.TRACK_GUESSED);
  }

  @ParameterizedTest
  @CsvSource({"de, ''", "auto, 1", "auto, ger"})
  void the_german_track_is_heard_where_it_was_asked_for(String language, String track)
      throws Exception {
    JobResult result = run(files.file("tracks2.mkv"), language, track);

    assertThat(result.transcript().language()).isEqualTo("de");
    assertThat(result.text()).contains("hinter").doesNotContain("country");
    assertThat(result.codes()).isEmpty();
  }

  @Test
  void where_nothing_tells_two_tracks_apart_the_job_says_that_it_guessed() throws Exception {
    Path file =
        files.make(
            "unflagged.mkv",
            "-f lavfi -i sine=f=200:d=11 -i in:jfk.flac -map 0:a -map 1:a -c:a ac3"
                + " -disposition:a 0");

    JobResult result = run(file, "auto", "");

    assertSays(result, KENNEDY);
    assertThat(result.warnings(WarningCode.TRACK_GUESSED))
        .singleElement()
        .extracting(JobWarning::count)
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"late3.ts", "late3.mp4"})
  void sound_that_starts_three_seconds_after_the_picture_has_its_cues_there(String name)
      throws Exception {
    Path file =
        name.equals("late3.ts") ? files.file(name) : files.make(name, "-i in:late3.ts -c copy");

    JobResult result = run(file, "en", "");

    assertSays(result, KENNEDY);
    assertThat(result.cues().getFirst().startMs()).isBetween(2_900L, 3_300L);
  }

  private static void assertSays(JobResult result, String said) {
    assertThat(WordErrors.rate(said, result.plainWords())).as(result.text()).isLessThan(0.05);
    assertThat(result.words()).hasSameSizeAs(said.split(" "));
    assertThat(result.transcript().dropped()).isEmpty();
  }
}
