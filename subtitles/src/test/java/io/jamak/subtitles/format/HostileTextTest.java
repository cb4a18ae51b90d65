package io.jamak.subtitles.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HostileTextTest {
  /** Those that keep cues; prose keeps words only. */
  static final List<SubtitleFormat> FORMATS =
      SubtitleFormat.ALL.stream().filter(format -> !(format instanceof TxtFormat)).toList();

  private static final List<String> PIECES =
      List.of(
          "-->",
          "NOTE",
          "NOTE x",
          "WEBVTT",
          "STYLE",
          "1",
          "\n",
          "\r\n",
          "\n\n",
          "\u0000",
          "\u2028",
          "\u0085",
          "00:00:01,000 --> 00:00:02,000",
          "<b>",
          "</v>",
          "<v Eve>",
          "&amp;",
          "&lt;",
          "&",
          "{\\an8}",
          "\"",
          "\\",
          "\uFEFF",
          "\u200B",
          "\uD800",
          "한",
          "👨‍👩‍👧",
          " ",
          "\t",
          "word",
          "--",
          ">");

  @ParameterizedTest
  @FieldSource("FORMATS")
  void any_text_reads_back_to_the_same_cues(SubtitleFormat format) {
    for (long seed = 0; seed < 500; seed++) {
      CueList cues = hostile(seed);

      List<Cue> read = format.parse(format.write(cues));

      assertThat(read.stream().map(Cue::text).toList())
          .as("seed %d", seed)
          .isEqualTo(expected(cues, format));
    }
  }

  @ParameterizedTest
  @FieldSource("FORMATS")
  @Timeout(30)
  void lines_of_a_megabyte_read_back_and_cost_no_more_than_their_length(SubtitleFormat format) {
    for (String piece : PIECES) {
      String line = "a" + piece.repeat((1 << 20) / piece.length());
      CueList cues =
          new CueList(
              "en", "en-standard", List.of(new Cue(0, 1_000, List.of(line), List.of(), null)));

      assertThat(
              format.parse(format.write(cues)).stream()
                  .map(Cue::text)
                  .toList()
                  .equals(expected(cues, format)))
          .as("%s", piece.strip())
          .isTrue();
    }
  }

  @Test
  void prose_of_any_text_keeps_its_words_in_order() {
    TxtFormat prose = new TxtFormat();
    for (long seed = 0; seed < 500; seed++) {
      CueList cues = hostile(seed);

      List<Cue> read = prose.parse(prose.write(cues));

      assertThat(unspaced(read)).as("seed %d", seed).isEqualTo(unspaced(Visible.cues(cues.cues())));
    }
  }

  private static String unspaced(List<Cue> cues) {
    return cues.stream().map(Cue::text).collect(Collectors.joining()).replaceAll("\\s+", "");
  }

  @Test
  void times_are_the_same_too() {
    CueList cues = hostile(7);
    List<Long> starts = Visible.cues(cues.cues()).stream().map(Cue::startMs).toList();

    assertThat(new SrtFormat().parse(new SrtFormat().write(cues)))
        .extracting(Cue::startMs)
        .isEqualTo(starts);
    assertThat(new VttFormat().parse(new VttFormat().write(cues)))
        .extracting(Cue::startMs)
        .isEqualTo(starts);
  }

  @Test
  void srt_leaves_nothing_that_a_player_takes_for_markup() {
    assertThat(SrtFormat.harmless("a <i>b</i> --> {\\an8}c 1 < 2"))
        .isEqualTo("a ‹i>b‹/i> → (\\an8)c 1 < 2");
  }

  private static List<String> expected(CueList cues, SubtitleFormat format) {
    return Visible.cues(cues.cues()).stream()
        .map(cue -> format instanceof SrtFormat ? harmless(cue) : cue)
        .map(Cue::text)
        .toList();
  }

  private static Cue harmless(Cue cue) {
    List<String> lines = cue.lines().stream().map(SrtFormat::harmless).toList();
    return new Cue(cue.startMs(), cue.endMs(), lines, List.of(), null);
  }

  private static CueList hostile(long seed) {
    Random random = new Random(seed);
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<String> lines = new ArrayList<>();
      for (int line = random.nextInt(4); line > 0; line--) {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(5); piece > 0; piece--) {
          text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        lines.add(text.toString());
      }
      cues.add(new Cue(i * 2000L, i * 2000L + 1500, lines, List.of(), null));
    }
    return new CueList("en", "en-standard", cues);
  }

  @Test
  void cleaning_twice_changes_nothing_more() {
    for (String piece : PIECES) {
      assertThat(PlainText.clean(PlainText.clean(piece))).isEqualTo(PlainText.clean(piece));
    }
  }
}
