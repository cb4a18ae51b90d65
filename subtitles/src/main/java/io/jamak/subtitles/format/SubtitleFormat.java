package io.jamak.subtitles.format;

import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import java.util.List;

/**
 * A way to write cues down. Whatever the text of a cue holds (arrows, markup, line breaks,
 * controls), a written file reads back to the same cues, prose to the same words in order; cues
 * without any visible text are left out. Files are UTF-8 without mark, with LF line ends.
 */
public sealed interface SubtitleFormat permits SrtFormat, VttFormat, TxtFormat, JsonFormat {
  /** All formats, in the order in which they are offered. */
  List<SubtitleFormat> ALL =
      List.of(new SrtFormat(), new VttFormat(), new TxtFormat(), new JsonFormat());

  /** Lower case, without dot: also the format's name in the API. */
  String extension();

  /** The whole file; valid even without any cue. */
  String write(CueList cues);

  /**
   * The cues of a file.
   *
   * @throws IllegalArgumentException when it is not one, naming the line
   */
  List<Cue> parse(String file);

  /**
   * The format of this extension.
   *
   * @throws IllegalArgumentException for an unknown one, with the known ones
   */
  static SubtitleFormat of(String extension) {
    return ALL.stream()
        .filter(format -> format.extension().equals(extension))
        .findFirst()
        .orElseThrow(() -> unknown(extension));
  }

  private static IllegalArgumentException unknown(String extension) {
    List<String> known = ALL.stream().map(SubtitleFormat::extension).toList();
    return new IllegalArgumentException(
        "format: " + extension + " (expected: one of " + known + ")");
  }
}
