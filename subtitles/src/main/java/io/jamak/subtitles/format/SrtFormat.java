package io.jamak.subtitles.format;

import io.jamak.domain.job.OutputFormat;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * SubRip. It has no way to escape, so {@link #harmless} replaces what players would take for
 * structure or markup. Speaker labels are left out.
 */
public final class SrtFormat implements SubtitleFormat {
  private static final Pattern TAG = Pattern.compile("<(?=[/a-zA-Z])");

  /** The mark before the fractions of a time of day; some readers take two such times for a cue. */
  private static final Pattern FRACTION = Pattern.compile("(?<=\\d:\\d{1,2})[.,](?=\\d)");

  @Override
  public OutputFormat format() {
    return OutputFormat.SRT;
  }

  @Override
  public String write(CueList cues) {
    StringBuilder file = new StringBuilder();
    int number = 0;
    for (Cue cue : Visible.cues(cues.cues())) {
      file.append(number == 0 ? "" : "\n").append(++number).append('\n');
      file.append(CueTime.range(cue.startMs(), cue.endMs(), ',')).append('\n');
      cue.lines().forEach(line -> file.append(harmless(line)).append('\n'));
    }
    return file.toString();
  }

  @Override
  public List<Cue> parse(String file) {
    return CueBlocks.parse(file.lines().toList(), 0, line -> new CueBlocks.Line(line, null));
  }

  /**
   * The same words to a reader, without arrows, times, tags and braces, whose content is hidden.
   */
  public static String harmless(String line) {
    String plain = TAG.matcher(line.replace("-->", "→")).replaceAll("‹");
    return FRACTION.matcher(plain).replaceAll("‚").replace('{', '(').replace('}', ')');
  }
}
