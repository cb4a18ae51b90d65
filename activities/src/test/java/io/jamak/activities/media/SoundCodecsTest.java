package io.jamak.activities.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sound codecs and containers that people have. */
class SoundCodecsTest extends MediaBenchTest {
  @ParameterizedTest
  @CsvSource({
    "a.thd,  -c:a truehd -strict -2 -ar 48000",
    "a.mkv,  -c:a truehd -strict -2 -ar 48000 -ac 2",
    "b.mkv,  -c:a mlp -strict -2 -ar 48000 -ac 2",
    "c.mkv,  -c:a dca -strict -2 -ar 48000 -ac 2",
    "a.dts,  -c:a dca -strict -2 -ar 48000 -ac 2",
    "a.wav,  -c:a libgsm_ms -ar 8000 -ac 1",
    "b.wav,  -c:a g726 -ar 8000 -ac 1",
    "c.wav,  -c:a adpcm_ms",
    "d.wav,  -c:a adpcm_ima_wav",
    "e.wav,  -c:a adpcm_yamaha",
    "f.wav,  -c:a pcm_s24le",
    "g.wav,  -c:a pcm_s32le",
    "h.wav,  -c:a pcm_f32le",
    "i.wav,  -c:a pcm_alaw -ar 8000",
    "j.wav,  -c:a pcm_u8",
    "k.w64,  -c:a pcm_s16le",
    "l.wav,  -c:a pcm_s16le -rf64 always",
    "a.m4a,  -c:a alac",
    "a.m4b,  -c:a aac -f ipod",
    "a.caf,  -c:a alac",
    "b.caf,  -c:a pcm_s16be",
    "a.aiff, -c:a pcm_s16be",
    "b.aiff, -c:a pcm_s24be",
    "a.au,   -c:a pcm_s16be",
    "a.voc,  -c:a pcm_u8",
    "a.wma,  -c:a wmav1",
    "b.wma,  -c:a wmav2",
    "a.flv,  -c:a nellymoser -ar 22050 -ac 1",
    "b.flv,  -c:a libspeex -ar 16000 -ac 1",
    "c.flv,  -c:a adpcm_swf -ar 22050",
    "a.mpg,  -r 25 -c:a mp2",
    "a.mxf,  -c:v mpeg2video -r 25 -s 64x64 -c:a pcm_s16le -ar 48000",
    "a.wmv,  -c:v wmv2 -s 64x64 -c:a wmav2",
    "a.3gp,  -c:v h263 -s 176x144 -c:a aac",
    "a.ts,   -c:v mpeg2video -c:a aac -mpegts_flags latm",
    "b.ts,   -c:a libopus",
    "c.ts,   -c:a s302m -strict -2 -ar 48000 -ac 2",
    "a.m2ts, -c:v mpeg2video -c:a ac3",
    "b.m2ts, -c:v mpeg2video -c:a pcm_bluray -ar 48000 -ac 2",
    "a.mp4,  -c:v mpeg4 -c:a libopus",
    "a.webm, -c:a libopus -vn",
    "a.opus, -c:a libopus -vn",
    "a.ogg,  -c:a libvorbis -vn",
    "a.spx,  -c:a libspeex -ar 16000 -vn",
    "a.mka,  -c:a flac -vn",
    "a.wv,   -c:a wavpack -vn",
    "a.tta,  -c:a tta -vn",
    "a.ac3,  -c:a ac3 -vn",
    "a.eac3, -c:a eac3 -vn",
    "a.mov,  -c:v mpeg4 -c:a adpcm_ima_qt -ar 44100",
    "b.mov,  -c:v mpeg4 -c:a pcm_s24be",
    "a.avi,  -c:v mpeg4 -c:a libmp3lame -ar 44100",
  })
  void is_heard(String name, String coding) throws Exception {
    byte[] control = bench.sound(bench.make("control.wav", "-i in:movtext.mp4 -t 6 -vn -sn"));
    Path file = bench.make(name, "-i in:movtext.mp4 -t 6 -sn " + coding);
    byte[] sound = bench.sound(file);
    Heard.Match match = Heard.match(sound, control);
    assertThat(match.likeness()).as(match.toString()).isGreaterThan(0.85);
    assertThat(match.laterMs()).as(match.toString()).isBetween(-100, 100);
  }

  @Test
  void another_codec_is_refused_by_name() throws Exception {
    Path file = bench.make("a.mkv", "-i in:movtext.mp4 -t 2 -vn -sn -c:a real_144 -ar 8000 -ac 1");
    assertThat(bench.facts(file).tracks().getFirst().codec()).isEqualTo("ra_144");
    assertThatThrownBy(() -> bench.sound(file))
        .isInstanceOfSatisfying(
            JamakException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(ErrorCode.MEDIA_REFUSED);
              assertThat(refused.getMessage()).startsWith("sound codec: ra_144 (expected: ");
            });
  }
}
