package io.jamak.subtitles.format;

import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import java.util.List;

/**
 * The words to read: one cue a line, with the speaker before it where more than one was told apart.
 * It carries no times; read back, every cue lies at 0.
 */
public final class TxtFormat implements SubtitleFormat {
  @Override
  public String extension() {
    return "txt";
  }

  @Override
  public String write(CueList cues) {
    List<Cue> visible = Visible.cues(cues.cues());
    boolean speakers = Visible.hasSpeakers(visible);
    StringBuilder file = new StringBuilder();
    for (Cue cue : visible) {
      if (speakers && cue.speaker() != null) {
        file.append(cue.speaker()).append(": ");
      }
      file.append(cue.text()).append('\n');
    }
    return file.toString();
  }

  @Override
  public List<Cue> parse(String file) {
    return file.lines().map(line -> new Cue(0, 0, List.of(line), List.of(), null)).toList();
  }
}
