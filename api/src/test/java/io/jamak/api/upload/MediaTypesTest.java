package io.jamak.api.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MediaTypesTest {
  @Test
  void media_is_known_by_its_first_bytes() {
    assertThat(sniff("\0\0\0\u0020ftypisom")).hasValue("video/mp4");
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

  private static java.util.Optional<String> sniff(String bytes) {
    return MediaTypes.sniff(bytes.getBytes(ISO_8859_1));
  }
}
