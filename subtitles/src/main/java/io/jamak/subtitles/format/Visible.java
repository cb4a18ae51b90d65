package io.jamak.subtitles.format;

import io.jamak.subtitles.Cue;
import io.jamak.subtitles.PlainText;
import java.util.List;
import java.util.Objects;

/** What of a cue can be shown, ready for any format. */
final class Visible {
  private Visible() {}

  /** The cues that show something, their lines clean and none of them blank. */
  static List<Cue> cues(List<Cue> cues) {
    return cues.stream().map(Visible::clean).filter(cue -> !cue.lines().isEmpty()).toList();
  }

  /** Whether speakers were told apart, so that their labels mean something. */
  static boolean hasSpeakers(List<Cue> cues) {
    return cues.stream().map(Cue::speaker).filter(Objects::nonNull).distinct().count() > 1;
  }

  private static Cue clean(Cue cue) {
    List<String> lines =
        cue.lines().stream().map(PlainText::clean).filter(line -> !line.isEmpty()).toList();
    return new Cue(cue.startMs(), cue.endMs(), lines, cue.words(), cue.speaker());
  }
}
