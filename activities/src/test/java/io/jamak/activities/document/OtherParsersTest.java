package io.jamak.activities.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.activities.testing.IndependentParsers;
import io.jamak.activities.testing.IndependentParsers.Reading;
import io.jamak.activities.testing.IndependentParsers.Seen;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.Profiles;
import io.jamak.subtitles.format.SrtFormat;
import io.jamak.subtitles.format.VttFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people say, and what looks like structure, as parsers that are not ours read it. */
class OtherParsersTest {
  @Test
  void plain_words_of_any_script_are_read_as_they_were_written() throws IOException {
    List<List<String>> texts =
        List.of(
            List.of("Good morning."),
            List.of("비를 피하면서", "걸어갔다…"),
            List.of("客観的実在の", "知識が整理する"),
            List.of("שלום עולם", "مرحبا"),
            List.of("👩‍👩‍👧 é é"),
            List.of("42"),
            List.of("12", "00:00:01"),
            List.of("NOTE this is said"),
            List.of("WEBVTT"),
            List.of("STYLE", "REGION"),
            List.of("- Yes.", "- No."),
            List.of("a\\b [d] (e) #f %g ;h"),
            List.of("Tom & Jerry; 5 < 7, 9 > 8"),
            List.of("\"quoted\" 'so'"));

    assertThat(read(cues(texts)).cues())
        .extracting(Seen::text)
        .containsExactlyElementsOf(texts.stream().map(lines -> String.join("\n", lines)).toList());
  }

  @Test
  void what_looks_like_structure_ends_no_cue_and_hides_no_word() throws IOException {
    List<List<String>> texts =
        List.of(
            List.of("1 --> 2"),
            List.of("00:00:01,000 --> 00:00:02,000"),
            List.of("<i>slanted</i> <b>", "</font> <c.red>red"),
            List.of("{\\an8}on top {\\i1} {or} so"),
            List.of("&lt;i&gt; &amp; &nbsp;x"),
            List.of("a\u2028b", "c\u0085d", "\u200b"),
            List.of("x\ny\n\nz"));
    CueList cues = cues(texts);

    Reading srt = read(new SrtFormat().write(cues), new VttFormat().write(harmless(cues)));

    assertThat(srt.cues()).hasSameSizeAs(texts);
    assertThat(srt.cues().get(2).text()).contains("slanted", "red");
    assertThat(srt.cues().get(3).text()).contains("on top", "or", "so");
    assertThat(srt.cues().get(6).text()).contains("x", "y", "z");
  }

  @Test
  void times_of_a_very_long_file_are_read() throws IOException {
    CueList cues =
        new CueList(
            "en",
            "en-standard",
            List.of(
                new Cue(0, 1_000, List.of("first"), List.of(), null),
                new Cue(359_998_000, 359_999_999, List.of("last"), List.of(), null)));

    assertThat(read(cues).cues())
        .containsExactly(new Seen(0, 1_000, "first"), new Seen(359_998_000, 359_999_999, "last"));
  }

  @Test
  void speakers_are_voices_and_no_part_of_the_text() throws IOException {
    CueList cues =
        new CueList(
            "en",
            "en-standard",
            List.of(
                new Cue(0, 2_000, List.of("Hello."), List.of(), "S1"),
                new Cue(3_000, 5_000, List.of("Good morning."), List.of(), "A & B > C")));

    assertThat(new VttFormat().write(cues)).contains("<v S1>Hello.");
    assertThat(read(cues).cues()).extracting(Seen::text).containsExactly("Hello.", "Good morning.");
  }

  /** SRT cannot escape: the words that it shows instead. */
  private static CueList harmless(CueList cues) {
    List<Cue> shown = new ArrayList<>();
    for (Cue cue : cues.cues()) {
      shown.add(cue.showing(cue.lines().stream().map(SrtFormat::harmless).toList()));
    }
    return new CueList(cues.language(), cues.profile(), shown);
  }

  private static CueList cues(List<List<String>> texts) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      cues.add(new Cue(i * 3_000L, i * 3_000L + 2_500, texts.get(i), List.of(), null));
    }
    return new CueList("en", "en-standard", cues);
  }

  private static Reading read(CueList cues) throws IOException {
    return read(new SrtFormat().write(cues), new VttFormat().write(cues));
  }

  private static Reading read(String srt, String vtt) throws IOException {
    return IndependentParsers.read(srt, vtt, Profiles.get("en-standard"), false);
  }
}
