package io.jamak.activities.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.speech.WordErrors;
import io.jamak.activities.testing.JobResult;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other files of the kinds that once failed, made here, by the real engine. */
class CaseKindsTest extends RealEngineTest {
  /** The sentence begins so long after its recording. */
  private static final long ONSET_MS = 170;

  /** How a picture without meaning is made. */
  private static final String PICTURE = "-f lavfi -i testsrc=s=64x36:r=10:d=";

  @ParameterizedTest
  @CsvSource({
    "centre.mkv,   7.1|c0=0.7*c1|c1=0.7*c1|c2=c0|c3=0.2*c1|c4=0.5*c1|c5=0.5*c1|c6=c1|c7=c1,  flac",
    "centre.mov,   5.1|c0=0.7*c1|c1=0.7*c1|c2=c0|c3=0.2*c1|c4=0.5*c1|c5=0.5*c1,         pcm_s16le",
    "turned.mkv,   stereo|c0=c0|c1=-1*c0,                                              libvorbis",
    "turned.ts,    stereo|c0=c0|c1=-1*c0,                                                    mp2",
    "nearly.m4a,   stereo|c0=c0|c1=-0.9*c0,                                                  aac",
    "left.mp4,     stereo|c0=c0|c1=0*c0,                                                     aac",
    "right.avi,    stereo|c0=0*c0|c1=c0,                                             libmp3lame",
    "last.mka,     4.0|c0=0*c0|c1=0*c0|c2=0*c0|c3=c0,                                       flac",
  })
  void a_voice_in_one_channel_or_in_turned_ones_is_heard(String name, String pan, String codec)
      throws Exception {
    Path file =
        files.make(
            name,
            "-i in:austen-0880.flac -f lavfi -i aevalsrc=0.7*sin(2*PI*220*t)*(1+sin(6*PI*t))/2:d=3"
                + " -filter_complex [0:a][1:a]amerge=inputs=2,pan="
                + pan
                + " -c:a "
                + codec);

    assertSays(run(file, "en", ""), 0);
  }

  @ParameterizedTest
  @CsvSource({
    "late.webm,  -c:v libvpx -b:v 100k -c:a libopus",
    "late.mkv,   -c:v libx264 -c:a libmp3lame",
    "late.mov,   -c:v mpeg4 -c:a pcm_s16le",
    "late.ts,    -c:v mpeg2video -r 25 -c:a ac3 -ar 48000",
    "late.m2ts,  -c:v libx264 -c:a ac3 -ar 48000",
    "late.flv,   -c:v flv -c:a aac -ar 44100",
  })
  void sound_that_starts_after_the_picture_has_its_cues_there(String name, String coding)
      throws Exception {
    Path file =
        files.make(
            name,
            PICTURE
                + "6 -itsoffset 2 -i in:austen-0880.flac -map 0:v -map 1:a -pix_fmt yuv420p "
                + coding);

    assertSays(run(file, "en", ""), 2_000);
  }

  @ParameterizedTest
  @CsvSource({
    "early.mkv, -c:v libx264 -c:a aac",
    "early.mp4, -c:v libx264 -c:a aac",
    "early.ts,  -c:v mpeg2video -r 25 -c:a mp2 -ar 48000",
  })
  void sound_that_starts_before_the_picture_is_counted_from_its_own_start(
      String name, String coding) throws Exception {
    Path file =
        files.make(
            name,
            "-i in:austen-0880.flac -itsoffset 2 "
                + PICTURE
                + "4 -map 1:v -map 0:a -pix_fmt yuv420p "
                + coding);

    assertSays(run(file, "en", ""), 0);
  }

  @ParameterizedTest
  @CsvSource({
    "five.ts,   -c:v mpeg2video -r 25 -c:a mp2 -ar 48000",
    "five.mkv,  -c:v libx264 -c:a aac",
    "five.webm, -c:v libvpx -c:a libopus",
    "five.mp4,  -c:v libx264 -c:a aac",
  })
  void streams_that_start_at_five_seconds_make_no_file_five_seconds_longer(
      String name, String coding) throws Exception {
    Path file =
        files.make(
            name,
            PICTURE
                + "3 -i in:austen-0880.flac -map 0:v -map 1:a -pix_fmt yuv420p "
                + coding
                + " -output_ts_offset 5");

    JobResult result = run(file, "en", "");

    assertSays(result, 0);
    assertThat(result.facts().durationMs()).isBetween(2_800L, 3_400L);
  }

  @Test
  void after_a_hole_in_a_transport_stream_the_words_are_where_they_are_spoken() throws Exception {
    Path whole =
        files.make(
            "whole.ts",
            PICTURE
                + "14 -i in:austen-0880.flac -i in:austen-0880.flac"
                + " -filter_complex [1:a]apad=whole_dur=10[a];[a][2:a]concat=n=2:v=0:a=1"
                + " -c:v mpeg2video -r 25 -c:a mp2 -ar 48000 -pix_fmt yuv420p");
    byte[] bytes = Files.readAllBytes(whole);
    int from = bytes.length * 4 / 13 / 188 * 188;
    int to = bytes.length * 9 / 13 / 188 * 188;
    byte[] holed = Arrays.copyOf(bytes, bytes.length - (to - from));
    System.arraycopy(bytes, to, holed, from, bytes.length - to);
    Path file = Files.write(files.directory().resolve("holed.ts"), holed);

    JobResult result = run(file, "en", "");

    assertThat(WordErrors.rate(AUSTEN + " " + AUSTEN, result.plainWords())).isLessThan(0.13);
    assertThat(result.transcript().words().get(8).startMs())
        .isBetween(10_000 + ONSET_MS - 300, 10_000 + ONSET_MS + 300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut.mp4", "cut.mkv", "cut.wav"})
  void a_file_that_was_cut_off_is_done_as_far_as_it_goes_and_the_job_says_where_it_ends(String name)
      throws Exception {
    Path whole =
        files.make(
            "whole-" + name,
            "-i in:jfk.flac " + (name.endsWith("mp4") ? "-movflags +faststart" : "-c:a pcm_s16le"));
    byte[] bytes = Files.readAllBytes(whole);
    Path file =
        Files.write(files.directory().resolve(name), Arrays.copyOf(bytes, bytes.length * 6 / 10));

    JobResult result = run(file, "en", "");

    assertThat(result.text())
        .containsIgnoringCase("my fellow Americans")
        .doesNotContain("what you can do");
    assertThat(result.warnings(WarningCode.SOURCE_CUT_OFF))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.fromMs()).isEqualTo(result.transcript().durationMs());
              assertThat(warning.fromMs()).isBetween(5_500L, 7_500L);
              assertThat(warning.toMs()).isBetween(10_900L, 11_200L);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "data.ts,      -map 0:v -map 1:a -map 2:d -c:v mpeg2video -r 25 -c:a mp2 -ar 48000 -c:d copy",
    "attached.mkv, -map 0:v -map 1:a -c:v libx264 -c:a aac -attach in:border.txt"
        + " -metadata:s:t mimetype=text/plain",
  })
  void tracks_of_data_and_attachments_do_not_matter(String name, String coding) throws Exception {
    Path data = files.make("timed.mov", PICTURE + "4 -c:v mpeg4 -timecode 10:00:00:00");
    Path file =
        files.make(
            name, PICTURE + "4 -i in:austen-0880.flac -i " + data + " -pix_fmt yuv420p " + coding);

    assertSays(run(file, "en", ""), 0);
  }

  private static void assertSays(JobResult result, long laterMs) {
    assertThat(WordErrors.rate(AUSTEN, result.plainWords())).as(result.text()).isLessThan(0.13);
    assertThat(result.cues().getFirst().startMs())
        .isBetween(laterMs + ONSET_MS - 300, laterMs + ONSET_MS + 300);
    assertThat(result.warnings()).extracting(JobWarning::code).doesNotContain(WarningCode.RULES);
  }
}
