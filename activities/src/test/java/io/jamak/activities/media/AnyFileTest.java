package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.asset.SoundTrack;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.WarningCode;
import io.jamak.workflows.ingest.MediaFacts;
import io.jamak.workflows.job.Audio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that real people sent and that once failed, and others of their kind. */
class AnyFileTest extends MediaBenchTest {
  /** What Kennedy says, without any trouble around it. */
  private byte[] control() throws Exception {
    return bench.sound(bench.make("control.wav", "-i in:movtext.mp4 -vn -sn -c:a pcm_s16le"));
  }

  @Test
  void text_subtitles_beside_the_sound_do_not_matter() throws Exception {
    byte[] alone = bench.sound(bench.make("alone.wav", "-i in:i-srt.mkv -vn -sn"));
    Heard.assertSame(bench.sound(bench.file("i-srt.mkv")), alone);
    Heard.assertSame(bench.sound(bench.file("movtext.mp4")), control());
  }

  @ParameterizedTest
  @CsvSource({
    "animation.mov, -c:v qtrle",
    "tape.dv,       -target pal-dv -ar 48000 -ac 2",
    "tape.avi,      -c:v dvvideo -s 720x576 -pix_fmt yuv420p -r 25",
    "raw.avi,       -c:v rawvideo -s 32x32",
    "lossless.mkv,  -c:v ffv1 -s 64x64",
    "zip.avi,       -c:v zmbv -s 64x64",
    "cine.avi,      -c:v cinepak -s 64x64",
  })
  void a_picture_codec_that_nobody_needs_does_not_matter(String name, String coding)
      throws Exception {
    Path file = bench.make(name, "-i in:movtext.mp4 -sn -t 6 " + coding);
    assertThat(bench.facts(file).width()).isPositive();
    assertThat(Heard.match(bench.sound(file), control()).likeness()).isGreaterThan(0.3);
    Heard.assertSame(bench.sound(file), cut(control(), 6));
    assertThat(bench.showsThumbnail(file)).isTrue();
  }

  @Test
  void a_picture_codec_that_is_in_no_list_costs_the_thumbnail_only() throws Exception {
    Path file = bench.make("odd.avi", "-i in:movtext.mp4 -sn -t 6 -c:v asv2 -s 64x64");
    assertThat(bench.facts(file).tracks()).hasSize(1);
    Heard.assertSame(bench.sound(file), cut(control(), 6));
    assertThatThrownBy(() -> bench.showsThumbnail(file))
        .isInstanceOfSatisfying(
            JamakException.class,
            failed -> {
              assertThat(failed.code()).isEqualTo(ErrorCode.MEDIA_REFUSED);
              assertThat(failed.getMessage()).contains("asv2").doesNotContain("h264");
            });
  }

  @ParameterizedTest
  @CsvSource({"pgs.mkv, copy", "dvb.ts, dvbsub", "dvd.mkv, dvdsub"})
  void subtitles_that_are_pictures_do_not_matter(String name, String codec) throws Exception {
    Path pictures = Files.write(directory.resolve("pictures.sup"), PictureSubtitles.sup());
    Path file =
        bench.make(
            name,
            "-i in:movtext.mp4 -i "
                + pictures
                + " -map 0:v -map 0:a -map 1:s -c:v mpeg2video -r 25 -c:a ac3 -c:s "
                + codec);
    Heard.assertSame(bench.sound(file), control());
    assertThat(bench.facts(file).width()).isPositive();
  }

  @Test
  void attachments_covers_time_codes_and_chapters_do_not_matter() throws Exception {
    Path font = Files.write(directory.resolve("x.ttf"), new byte[5000]);
    Path marks =
        Files.writeString(
            directory.resolve("marks.txt"),
            ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=5000\ntitle=one\n");
    Path attached =
        bench.make(
            "attached.mkv",
            "-i in:movtext.mp4 -i "
                + marks
                + " -map_metadata 1 -map 0:v -map 0:a -c copy -attach "
                + font
                + " -metadata:s:t mimetype=application/x-truetype-font");
    Path timed =
        bench.make(
            "timed.mov", "-i in:movtext.mp4 -map 0:v -map 0:a -c copy -timecode 10:00:00:00");
    Path cover = bench.make("cover.png", "-f lavfi -i color=red:s=64x64 -frames:v 1");
    Path covered =
        bench.make(
            "covered.m4a",
            "-i in:movtext.mp4 -i "
                + cover
                + " -map 0:a -map 1:v -c:a copy -c:v png -disposition:v attached_pic");
    for (Path file : List.of(attached, timed, covered)) {
      Heard.assertSame(bench.sound(file), control());
    }
    assertThat(bench.facts(covered).width()).isZero();
  }

  @Test
  void a_voice_in_the_centre_is_not_drowned_by_the_other_channels() throws Exception {
    Heard.assertSame(bench.sound(bench.file("five.mkv")), control());
  }

  @Test
  void channels_in_opposite_phase_are_not_added() throws Exception {
    Heard.assertSame(bench.sound(bench.file("phase.mp4")), control());
  }

  @ParameterizedTest
  @CsvSource({
    "left.wav,   'stereo|c0=c0|c1=0*c0'",
    "right.wav,  'stereo|c0=0*c0|c1=c0'",
    "half.wav,   'stereo|c0=c0|c1=-0.6*c0'",
    "four.wav,   '4.0|c0=0*c0|c1=0*c0|c2=0*c0|c3=c0'",
    "seven.mkv,  '7.1|c0=0*c0|c1=0*c0|c2=c0|c3=0*c0|c4=0*c0|c5=0*c0|c6=0*c0|c7=0*c0'",
  })
  void dead_and_turned_channels_are_left_out(String name, String pan) throws Exception {
    byte[] sound = bench.sound(bench.make(name, "-i in:phone-gsm.wav -af pan=" + pan));
    byte[] control = bench.sound(bench.file("phone-gsm.wav"));
    Heard.assertSame(sound, control);
    assertThat(Heard.level(sound)).isCloseTo(Heard.level(control), Offset.offset(1.5));
  }

  @Test
  void a_quiet_voice_is_raised_and_silence_is_not() throws Exception {
    byte[] quiet =
        bench.sound(bench.make("quiet.wav", "-i in:movtext.mp4 -vn -sn -af volume=-30dB"));
    assertThat(Heard.level(quiet)).isBetween(-26.0, -14.0);
    Heard.assertSame(quiet, control());
    byte[] noise =
        bench.sound(bench.make("noise.wav", "-f lavfi -i anoisesrc=d=8:a=0.003:seed=1:r=16000"));
    assertThat(Heard.level(noise)).isLessThan(-50);
  }

  @Test
  void the_flagged_track_is_taken_or_the_one_that_was_asked_for() throws Exception {
    Path file = bench.file("tracks2.mkv");
    assertThat(bench.facts(file).tracks())
        .containsExactly(
            new SoundTrack(1, "aac", "de", 1, false, "Audiodeskription"),
            new SoundTrack(2, "aac", "en", 1, true, ""));
    byte[] german = bench.sound(bench.make("de.wav", "-i in:tracks2.mkv -map 0:a:0"));

    for (String[] wish :
        new String[][] {{"", ""}, {"", "en"}, {"", "ko"}, {"2", ""}, {"en", "de"}}) {
      Audio audio = bench.audio(file, wish[0], wish[1]);
      Heard.assertSame(bench.sound(audio), control());
      assertThat(audio.warnings()).isEmpty();
    }
    for (String[] wish : new String[][] {{"", "de"}, {"1", ""}, {"ger", "en"}}) {
      Heard.assertSame(bench.sound(bench.audio(file, wish[0], wish[1])), german);
    }
    for (String wish : List.of("3", "0", "ko", "x")) {
      assertThatThrownBy(() -> bench.audio(file, wish, ""))
          .isInstanceOfSatisfying(
              JamakException.class,
              failed -> {
                assertThat(failed.code()).isEqualTo(ErrorCode.OPTIONS_INVALID);
                assertThat(failed)
                    .hasMessage("audioTrack: " + wish + " (expected: 1 (aac, de), 2 (aac, en))");
              });
    }
  }

  @Test
  void among_tracks_that_nothing_tells_apart_the_voice_decides_and_a_warning_says_so()
      throws Exception {
    String voice = " -i in:movtext.mp4";
    Path file =
        bench.make(
            "many.mkv",
            "-f lavfi -i sine=f=200:d=11 -f lavfi -i anullsrc=d=11"
                + voice
                + " -map 0:a -map 1:a -map 2:a -c:a ac3 -disposition:a 0");
    Audio audio = bench.audio(file, "", "");
    Heard.assertSame(bench.sound(audio), control());
    assertThat(MediaBench.codes(audio)).containsExactly(WarningCode.TRACK_GUESSED);
    assertThat(audio.warnings().getFirst().count()).isEqualTo(3);
  }

  @Test
  void a_silent_track_is_not_taken_whatever_its_flags() throws Exception {
    Path file =
        bench.make(
            "silent.mkv",
            "-f lavfi -i anullsrc=d=11 -i in:movtext.mp4 -map 0:a -map 1:a -c:a aac"
                + " -disposition:a:0 default -disposition:a:1 0");
    Audio audio = bench.audio(file, "", "");
    Heard.assertSame(bench.sound(audio), control());
    assertThat(MediaBench.codes(audio)).containsExactly(WarningCode.TRACK_GUESSED);
    assertThat(Heard.level(bench.sound(bench.audio(file, "1", "")))).isLessThan(-80);
  }

  @Test
  void rate_and_length_are_facts() throws Exception {
    MediaFacts facts = bench.facts(bench.file("movtext.mp4"));
    assertThat(facts.fps()).isEqualTo(10);
    assertThat(facts.durationMs()).isEqualTo(12_000);
  }

  private static byte[] cut(byte[] pcm, int seconds) {
    return Arrays.copyOf(pcm, seconds * 32_000);
  }
}
