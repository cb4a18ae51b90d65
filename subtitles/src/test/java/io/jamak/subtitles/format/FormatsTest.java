package io.jamak.subtitles.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.job.OutputFormat;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.HeardPiece;
import io.jamak.subtitles.Profiles;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FormatsTest {
  static final List<SubtitleFormat> FORMATS = SubtitleFormat.ALL;

  private static final CueList TALK =
      new CueList(
          "en",
          "en-standard",
          25,
          List.of(
              new Cue(
                  330,
                  2500,
                  List.of("and so my fellow americans", "ask not"),
                  List.of(
                      new Word("and", 330, 500, 0.91, "S1", true, 3),
                      new Word("so", 500, 720, 1, "S1", false, 3)),
                  "S1"),
              new Cue(3_661_007, 3_662_500, List.of("R&D <b>costs</b> 5 > 3"), List.of(), "S2"),
              new Cue(3_663_000, 3_664_000, List.of("한국어 자막"), List.of(), null, List.of(2), null)),
          List.of(new HeardPiece(3, 0, 29_000, "whisper", "en", 2)));

  @ParameterizedTest
  @FieldSource("FORMATS")
  void writes_the_golden_file(SubtitleFormat format) {
    assertThat(format.write(TALK)).isEqualTo(golden("talk." + format.format().extension()));
  }

  @Test
  void cue_lists_that_are_older_than_their_frame_rate_are_read() {
    CueList old = CueListJson.read("{\"language\":\"en\",\"profile\":\"en-standard\",\"cues\":[]}");

    assertThat(old.frameRate()).isZero();
    assertThat(old.limits()).isEqualTo(Profiles.get("en-standard"));
  }

  @Test
  void vtt_and_json_read_back_all_that_they_carry() {
    assertThat(new JsonFormat().parse(new JsonFormat().write(TALK))).isEqualTo(TALK.cues());
    assertThat(new VttFormat().parse(new VttFormat().write(TALK)))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("words", "sources")
        .isEqualTo(TALK.cues());
  }

  @ParameterizedTest
  @FieldSource("FORMATS")
  void a_file_without_cues_is_valid(SubtitleFormat format) {
    String empty = format.write(new CueList("en", "en-standard", List.of()));

    assertThat(format.parse(empty)).isEmpty();
  }

  @Test
  void srt_parser_takes_files_of_other_makers() {
    String file =
        "\uFEFF7\r\n"
            + "00:00:01.500 --> 00:00:02,250 X1:40\r\n"
            + "Hello\r\n"
            + "there\r\n\r\n\r\n\r\n"
            + "8\r\n"
            + "00:01:00,000 --> 00:01:01,000\r\n"
            + "Bye";

    assertThat(new SrtFormat().parse(file))
        .containsExactly(
            new Cue(1500, 2250, List.of("Hello", "there"), List.of(), null),
            new Cue(60_000, 61_000, List.of("Bye"), List.of(), null));
  }

  @Test
  void vtt_parser_takes_notes_styles_settings_and_short_times() {
    String file =
        """
        WEBVTT - made elsewhere
        Language: en

        NOTE a comment

        STYLE
        ::cue { color: red }

        intro
        00:01.500 --> 00:02.000 line:0 align:start
        <v.loud Ann>Hello</v> <i>there</i>
        """;

    assertThat(new VttFormat().parse(file))
        .containsExactly(new Cue(1500, 2000, List.of("Hello there"), List.of(), "Ann"));
  }

  @Test
  void a_file_that_is_none_is_refused_with_the_line() {
    assertThatThrownBy(() -> new VttFormat().parse("hello"))
        .hasMessage("line 1: hello (expected: WEBVTT)");
    assertThatThrownBy(() -> new SrtFormat().parse("1\n00:00:xx,000 --> 00:00:02,000\nx"))
        .hasMessage("line 2: 00:00:xx,000 (expected: a time such as 00:01:02.345)");
    assertThatThrownBy(() -> new SrtFormat().parse("00:00:03,000 --> 00:00:02,000"))
        .hasMessageContaining("expected: an end after the start");
    assertThatThrownBy(() -> new JsonFormat().parse("{\"language\":\"en\"}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_file_that_a_job_can_be_asked_for_has_its_writer() {
    assertThat(SubtitleFormat.ALL)
        .extracting(SubtitleFormat::format)
        .isEqualTo(OutputFormat.downloads());
    assertThatThrownBy(() -> SubtitleFormat.of(OutputFormat.RAW))
        .hasMessage("format: raw (expected: one that holds cues)");
  }

  @Test
  void a_transcript_and_a_cue_list_travel_whole() {
    Transcript transcript =
        new Transcript("en", "pocketsphinx", 9000, List.of(new Word("안녕", 1, 2, 0.5, null)));

    assertThat(TranscriptJson.read(TranscriptJson.write(transcript))).isEqualTo(transcript);
    assertThat(CueListJson.read(CueListJson.write(TALK))).isEqualTo(TALK);
    assertThatThrownBy(() -> TranscriptJson.read("[]")).hasMessageStartingWith("transcript: ");
  }

  private static String golden(String name) {
    try (var in = FormatsTest.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
