package io.jamak.subtitles.format;

import io.jamak.domain.job.OutputFormat;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.PlainText;
import io.jamak.subtitles.Turn;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * WebVTT. Text is escaped, so it reads back exactly; speakers are written as voices where more than
 * one was told apart.
 */
public final class VttFormat implements SubtitleFormat {
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)? ([^>]*)>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  @Override
  public OutputFormat format() {
    return OutputFormat.VTT;
  }

  @Override
  public String write(CueList cues) {
    List<Cue> visible = Visible.cues(cues.cues());
    boolean voices = Visible.hasSpeakers(visible);
    StringBuilder file = new StringBuilder("WEBVTT\n");
    int number = 0;
    for (Cue cue : visible) {
      file.append('\n').append(++number).append('\n');
      file.append(CueTime.range(cue.startMs(), cue.endMs(), '.')).append('\n');
      appendLines(file, cue, voices ? voices(cue) : List.of());
    }
    return file.toString();
  }

  /** Each turn of a dialogue has its voice. */
  private static List<String> voices(Cue cue) {
    return cue.isDialogue()
        ? Turn.of(cue).stream().map(turn -> voice(turn.speaker())).toList()
        : List.of(voice(cue.speaker()));
  }

  private static void appendLines(StringBuilder file, Cue cue, List<String> voices) {
    for (int i = 0; i < cue.lines().size(); i++) {
      file.append(i < voices.size() ? voices.get(i) : "");
      file.append(escape(cue.lines().get(i))).append('\n');
    }
  }

  @Override
  public List<Cue> parse(String file) {
    List<String> lines = file.lines().toList();
    String first = lines.isEmpty() ? "" : lines.getFirst().replaceFirst("^\\uFEFF", "");
    if (!first.matches("WEBVTT([ \\t].*)?")) {
      throw new IllegalArgumentException("line 1: " + first + " (expected: WEBVTT)");
    }
    return CueBlocks.parse(lines, 1, VttFormat::line);
  }

  private static String voice(@Nullable String speaker) {
    return speaker == null ? "" : "<v " + escape(PlainText.clean(speaker)) + ">";
  }

  private static CueBlocks.Line line(String written) {
    Matcher voice = VOICE.matcher(written);
    String speaker = voice.find() ? unescape(voice.group(1)) : null;
    return new CueBlocks.Line(unescape(TAG.matcher(written).replaceAll("")), speaker);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
