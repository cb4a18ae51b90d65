package io.jamak.subtitles.format;

import io.jamak.subtitles.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads files made of blocks between blank lines, each with one line of times (SRT and VTT). */
final class CueBlocks {
  private CueBlocks() {}

  /**
   * The cues of a file whose blocks start after {@code skip} lines.
   *
   * @param text makes a cue's text of a written line
   */
  static List<Cue> parse(List<String> file, int skip, Function<String, Line> text) {
    List<Cue> cues = new ArrayList<>();
    int at = skip;
    while (at < file.size()) {
      if (!CueTime.isRange(file.get(at))) {
        at++;
        continue;
      }
      long[] times = CueTime.parse(file.get(at), at + 1);
      List<Line> lines = new ArrayList<>();
      for (at++; at < file.size() && !file.get(at).isBlank(); at++) {
        lines.add(text.apply(file.get(at)));
      }
      cues.add(cue(times, lines));
    }
    return cues;
  }

  private static Cue cue(long[] times, List<Line> lines) {
    boolean dialogue =
        lines.stream().map(Line::speaker).filter(Objects::nonNull).distinct().count() > 1;
    String speaker = lines.isEmpty() || dialogue ? null : lines.getFirst().speaker();
    List<String> texts = lines.stream().map(Line::text).toList();
    return new Cue(times[0], times[1], texts, List.of(), speaker);
  }

  /** A line of a cue, and who says it. */
  record Line(String text, @Nullable String speaker) {}
}
