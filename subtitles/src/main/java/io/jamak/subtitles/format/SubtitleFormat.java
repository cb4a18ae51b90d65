package io.jamak.subtitles.format;

import io.jamak.domain.job.OutputFormat;
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
  List<SubtitleFormat> ALL = OutputFormat.downloads().stream().map(SubtitleFormat::of).toList();

  /** What a job asks for to get this. */
  OutputFormat format();

  /** The whole file; valid even without any cue. */
  String write(CueList cues);

  /**
   * The cues of a file.
   *
   * @throws IllegalArgumentException when it is not one, naming the line
   */
  List<Cue> parse(String file);

  /**
   * The writer and reader of a format.
   *
   * @throws IllegalArgumentException for what holds no cues, the transcript for one
   */
  static SubtitleFormat of(OutputFormat format) {
    return switch (format) {
      case SRT -> new SrtFormat();
      case VTT -> new VttFormat();
      case TXT -> new TxtFormat();
      case JSON -> new JsonFormat();
      case TRANSCRIPT, RAW ->
          throw new IllegalArgumentException(
              "format: " + format.code() + " (expected: one that holds cues)");
    };
  }
}
