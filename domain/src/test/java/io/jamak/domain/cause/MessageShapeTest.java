package io.jamak.domain.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.error.EngineerLine;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageShapeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "asset: 01990000-0000-7000-8000-00000000000a (expected: one of yours) | asset: * (expected: one of yours)",
        "exit code 137 after 12.5s | exit code * after *",
        "sizeBytes: -1 (expected: >= 1) | sizeBytes: * (expected: >= *)",
        "at 0x7ffe12ab of deadbeefcafe | at * of *",
        "no stream in 'my \"first\" talk.mp4' | no stream in *",
        "cannot open \"회의 1\" twice | cannot open * twice",
        "can't read what isn't there | can't read what isn't there",
        "GET https://storage.example/a/b?c=d was refused | GET * was refused",
        "moov atom not found in /tmp/x/source.mp4: end of file | moov atom not found in *: end of file",
        "key w/a/assets/b/source is gone | key * is gone",
        "C:\\Temp\\a.mov is locked | * is locked",
        "talk.final.mp4 and 강의.srt differ | * and * differ",
        "input/output error, and/or none | input/output error, and/or none",
        "java.io.IOException: Broken pipe | java.io.IOException: Broken pipe",
        "until 2026-03-01T10:11:12.123Z, pieces 1, 2, 3 | until *, pieces *",
        "조각 3번을 30초 동안 듣지 못했습니다 | 조각 * 동안 듣지 못했습니다",
        "「회의록」 파일이 비어 있습니다 | * 파일이 비어 있습니다",
        "token=(secret) at (address) | token=* at *",
      })
  void values_go_and_words_stay(String line, String shape) {
    assertThat(MessageShape.of(line)).isEqualTo(shape);
  }

  @Test
  void macos_and_everybody_else_write_the_same_word_in_one_way() {
    assertThat(MessageShape.of("\u1112\u1161\u11ab failed"))
        .isEqualTo(MessageShape.of("\ud55c failed"));
  }

  /** The longer its path the sooner a line is cut; the shape must not tell. */
  @Test
  void a_line_that_is_cut_has_the_shape_of_one_that_is_not() {
    String words = " could not be decoded because its index is damaged ".repeat(4);
    String brief = EngineerLine.of("stream 'a'" + words + "at 'b'");
    String cut = EngineerLine.of("stream '" + "long ".repeat(40) + "'" + words + "at 'b'");

    assertThat(cut).endsWith("…");
    assertThat(MessageShape.of(cut)).isEqualTo(MessageShape.of(brief));
    assertThat(MessageShape.of("cannot open 'a very long na…"))
        .isEqualTo(MessageShape.of("cannot open 'another na…"))
        .isEqualTo("cannot open *");
    assertThat(MessageShape.of("engine was kil…")).isEqualTo("engine was");
  }

  static Stream<String> hostile() {
    return Stream.of(
        "",
        "…",
        "\0\u0001\u001b[31m\u202e",
        "\ud83d".repeat(500),
        "\ud83d\ude00".repeat(1_000),
        "'".repeat(3_000),
        "\"".repeat(3_001),
        "a/".repeat(5_000),
        "a.".repeat(5_000),
        "1,".repeat(5_000),
        "*".repeat(5_000),
        "a".repeat(1_000_000),
        "「".repeat(5_000),
        ("word ".repeat(20) + "\n").repeat(1_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatever_is_written_the_shape_is_short_and_whole(String line) {
    String shape = MessageShape.of(line);

    assertThat(shape.length()).isLessThanOrEqualTo(MessageShape.LONGEST);
    assertThat(shape).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
  }

  @Test
  void a_shape_ends_with_a_whole_character() {
    assertThat(MessageShape.of("a" + "\ud83d\ude00".repeat(1_000)))
        .isEqualTo("a" + "\ud83d\ude00".repeat(79));
  }
}
