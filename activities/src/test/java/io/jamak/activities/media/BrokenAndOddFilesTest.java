package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Sandbox;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.WarningCode;
import io.jamak.workflows.job.Audio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that tell no length, end too early, or have holes. */
class BrokenAndOddFilesTest extends MediaBenchTest {
  private static final String KENNEDY = "-i in:movtext.mp4 -map 0:v -map 0:a -pix_fmt yuv420p ";

  @ParameterizedTest
  @CsvSource({
    "browser.webm, -c:v libvpx -c:a libopus -live 1 -f webm",
    "browser.mkv,  -c:v libx264 -c:a libopus -live 1 -f matroska",
    "sound.webm,   -vn -c:a libopus -live 1 -f webm",
  })
  void a_recording_of_a_browser_that_tells_no_length_has_it_once_it_is_known(
      String name, String coding) throws Exception {
    Path file = bench.make(name, KENNEDY + coding);
    try (Scratch scratch = Scratch.open(directory.resolve("probe"));
        JobDirectory work = scratch.newDirectory()) {
      ProbeReport told = new MediaTools(Sandbox.detect()).probe(file, work, Cancellation.none());
      assertThat(told.facts().durationMs()).isZero();
    }

    long audible = name.startsWith("sound") ? 11_000 : 12_000;
    assertThat(bench.facts(file).durationMs()).isBetween(audible - 350, audible + 150);
    assertThat(bench.audio(file, "", "").warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cut.mp4, -c:v libx264 -c:a aac -movflags +faststart",
    "cut.mov, -c:v mpeg4 -c:a pcm_s16le -movflags +faststart",
    "cut.m4a, -vn -c:a aac -movflags +faststart",
    "cut.mkv, -c:v libx264 -c:a aac",
    "cut.webm, -c:v libvpx -c:a libopus",
    "cut.wav, -vn -c:a pcm_s16le",
    "cut.avi, -c:v mpeg4 -c:a libmp3lame",
    "cut.flac, -vn -c:a flac",
  })
  void a_file_that_was_cut_off_is_heard_as_far_as_it_goes_and_the_rest_is_told(
      String name, String coding) throws Exception {
    Path whole = bench.make("whole-" + name, KENNEDY + coding);
    byte[] control = bench.sound(whole);
    byte[] bytes = Files.readAllBytes(whole);
    Path file = Files.write(directory.resolve(name), Arrays.copyOf(bytes, bytes.length * 6 / 10));

    Audio audio = bench.audio(file, "", "");

    assertThat(audio.durationMs()).isBetween(4_000L, 9_000L);
    Heard.assertSame(bench.sound(audio), Arrays.copyOf(control, (int) (audio.samples() * 2)));
    JobWarning warning = audio.warnings().getFirst();
    assertThat(audio.warnings()).hasSize(1);
    assertThat(warning.code()).isEqualTo(WarningCode.SOURCE_CUT_OFF);
    assertThat(warning.fromMs()).isEqualTo(audio.durationMs());
    assertThat(warning.toMs()).isBetween(9_800L, 12_100L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holes.mkv  -c:v libx264 -c:a pcm_s16le",
        "holes.mka  -vn -c:a aac",
        "holes.mp4  -c:v libx264 -c:a aac",
        "holes.webm -c:v libvpx -c:a libopus",
        "holes.ts   -c:v mpeg2video -r 25 -c:a mp2"
      })
  void after_a_hole_sound_is_where_it_was_recorded(String nameAndCoding) throws Exception {
    String[] parts = nameAndCoding.split(" +", 2);
    byte[] control =
        bench.sound(
            bench.make("muted.wav", "-i in:movtext.mp4 -vn -af volume=0:enable='between(t,3,6)'"));
    Path file = bench.make(parts[0], KENNEDY + "-af aselect='not(between(t,3,6))' " + parts[1]);

    Heard.assertSame(bench.sound(file), control);
  }

  @Test
  void silence_at_the_end_is_no_cut() throws Exception {
    Path file =
        bench.make(
            "long.mkv",
            "-f lavfi -i testsrc=s=64x36:r=5:d=60 "
                + KENNEDY.replace("-map 0:v -map 0:a", "-map 0:v -map 1:a")
                + "-c:v libx264 -c:a aac");

    assertThat(bench.audio(file, "", "").warnings()).isEmpty();
  }
}
