package io.jamak.api.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MediaTypesTest {
  @Test
  void media_is_known_by_its_first_bytes() {
    assertThat(sniff("\0\0\0 ftypisom")).hasValue("video/mp4");
    assertThat(sniff("\0\0\0\u0014ftypqt  ")).hasValue("video/quicktime");
    assertThat(sniff("\0\0\0\u0014ftypM4A ")).hasValue("audio/mp4");
    assertThat(sniff("\0\0\0\u0008moov....")).hasValue("video/quicktime");
    assertThat(sniff("\u001aEß£....webm")).hasValue("video/webm");
    assertThat(sniff("\u001aEß£....matroska")).hasValue("video/x-matroska");
    assertThat(sniff("RIFF....AVI LIST")).hasValue("video/x-msvideo");
    assertThat(sniff("RIFF....WAVEfmt ")).hasValue("audio/wav");
    assertThat(sniff("fLaC....")).hasValue("audio/flac");
    assertThat(sniff("OggS....")).hasValue("audio/ogg");
    assertThat(sniff("ID3\u0003....")).hasValue("audio/mpeg");
    assertThat(MediaTypes.sniff(HexFormat.of().parseHex("fffb9064"))).hasValue("audio/mpeg");
    assertThat(sniff(("G" + "x".repeat(187)).repeat(6))).hasValue("video/mp2t");
    assertThat(sniff(("tttt" + "G" + "x".repeat(187)).repeat(6))).hasValue("video/mp2t");
  }

  @Test
  void what_only_calls_itself_media_is_refused() {
    assertThat(sniff("#EXTM3U\n#EXT-X-TARGETDURATION:10\n")).isEmpty();
    assertThat(sniff("ffconcat version 1.0\nfile 'x'")).isEmpty();
    assertThat(sniff("hello, this is text")).isEmpty();
    assertThat(sniff("\u0089PNG\r\n\u001a\n....")).isEmpty();
    assertThat(sniff("PK\u0003\u0004....")).isEmpty();
    assertThat(sniff("<!doctype html><html>")).isEmpty();
    assertThat(sniff("RIFF....WEBPVP8 ")).isEmpty();
    assertThat(sniff("\0\0\0\u0018ftypheic")).isEmpty();
    assertThat(sniff("G")).isEmpty();
    assertThat(sniff("")).isEmpty();
    assertThat(MediaTypes.sniff(HexFormat.of().parseHex("ffffffff"))).isEmpty();
  }

  @Test
  void names_and_browsers_claim_a_type() {
    assertThat(MediaTypes.claimed("a.mp4", "video/mp4; codecs=avc1")).hasValue("video/mp4");
    assertThat(MediaTypes.claimed("영상.MKV", "")).hasValue("video/x-matroska");
    assertThat(MediaTypes.claimed("a.mkv", null)).hasValue("video/x-matroska");
    assertThat(MediaTypes.claimed("a", "AUDIO/MPEG")).hasValue("audio/mpeg");
    assertThat(MediaTypes.claimed("a.txt", "text/plain")).isEmpty();
    assertThat(MediaTypes.claimed("a.txt", "video/x\r\nX-Evil: 1")).isEmpty();
  }

  @Test
  void a_claim_that_says_nothing_leaves_the_word_to_the_content() {
    for (String name : List.of("recording", "memo.amr", "clip.mxf", "tape.xyz", "회의.caf")) {
      assertThat(MediaTypes.claimed(name, "")).hasValue("application/octet-stream");
      assertThat(MediaTypes.claimed(name, "application/octet-stream")).isPresent();
    }
    assertThat(MediaTypes.claimed("report.pdf", null)).isEmpty();
    assertThat(MediaTypes.claimed("film", "image/png")).isEmpty();
  }

  @Test
  void uncommon_containers_are_known_by_their_first_bytes() {
    assertThat(sniff("FLV\u0001\u0005")).hasValue("video/x-flv");
    assertThat(sniff("FORM....AIFCFVER")).hasValue("audio/aiff");
    assertThat(sniff("caff\0\u0001")).hasValue("audio/x-caf");
    assertThat(sniff("#!AMR-WB\n")).hasValue("audio/amr");
    assertThat(sniff(".snd\0\0\0\u0018")).hasValue("audio/basic");
    assertThat(sniff("wvpk....")).hasValue("audio/x-wavpack");
    assertThat(sniff("Creative Voice File\u001a")).hasValue("audio/x-voc");
    assertThat(hex("3026b2758e66cf11a6d9")).hasValue("video/x-ms-asf");
    assertThat(hex("000001ba44000400")).hasValue("video/mpeg");
    assertThat(hex("060e2b3402050101")).hasValue("application/mxf");
    assertThat(hex("fff1508003")).hasValue("audio/aac");
  }

  private static Optional<String> hex(String bytes) {
    return MediaTypes.sniff(HexFormat.of().parseHex(bytes));
  }

  private static Optional<String> sniff(String bytes) {
    return MediaTypes.sniff(bytes.getBytes(ISO_8859_1));
  }
}
