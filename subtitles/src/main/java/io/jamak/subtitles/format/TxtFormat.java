package io.jamak.subtitles.format;

import io.jamak.domain.job.OutputFormat;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import java.util.List;

/**
 * The words to read, as prose: one paragraph a line, blank lines between them, each speaker named
 * at the beginning of a turn where more than one was told apart. It carries no times and no cues:
 * read back, every paragraph is one cue at 0, and all words stand there in order.
 */
public final class TxtFormat implements SubtitleFormat {
  @Override
  public OutputFormat format() {
    return OutputFormat.TXT;
  }

  @Override
  public String write(CueList cues) {
    List<String> paragraphs = Prose.paragraphs(Visible.cues(cues.cues()));
    return paragraphs.isEmpty() ? "" : String.join("\n\n", paragraphs) + "\n";
  }

  @Override
  public List<Cue> parse(String file) {
    return file.lines()
        .filter(line -> !line.isBlank())
        .map(line -> new Cue(0, 0, List.of(line), List.of(), null))
        .toList();
  }
}
