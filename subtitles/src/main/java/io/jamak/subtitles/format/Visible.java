package io.jamak.subtitles.format;

import io.jamak.subtitles.Cue;
import io.jamak.subtitles.PlainText;
import io.jamak.subtitles.Turn;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a cue can be shown, ready for any format. */
final class Visible {
  private Visible() {}

  /** The cues that show something, their lines clean and none of them blank. */
  static List<Cue> cues(List<Cue> cues) {
    return cues.stream().map(Visible::clean).filter(cue -> !cue.lines().isEmpty()).toList();
  }

  /** Whether speakers were told apart, so that their labels mean something. */
  static boolean hasSpeakers(List<Cue> cues) {
    return cues.stream().flatMap(Visible::speakers).filter(Objects::nonNull).distinct().count() > 1;
  }

  private static Stream<@Nullable String> speakers(Cue cue) {
    return cue.isDialogue()
        ? Turn.of(cue).stream().map(Turn::speaker)
        : Stream.of(cue).map(Cue::speaker);
  }

  private static Cue clean(Cue cue) {
    List<String> lines =
        cue.lines().stream().map(PlainText::clean).filter(line -> !line.isEmpty()).toList();
    return cue.showing(lines);
  }
}
