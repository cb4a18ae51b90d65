package io.jamak.api.job.output;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.OutputFormat;
import io.jamak.subtitles.CueCorrection;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.format.CueListJson;
import io.jamak.subtitles.format.SubtitleFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes subtitle files anew with corrected text. */
final class CueFiles {
  private CueFiles() {}

  /** How much of the cues a format holds: more is better to write others from, 0 has no times. */
  static int detail(OutputFormat format) {
    return switch (format) {
      case JSON -> 3;
      case VTT -> 2;
      case SRT -> 1;
      case TXT, TRANSCRIPT, RAW -> 0;
    };
  }

  /**
   * The files of {@code wanted} formats with these changes.
   *
   * @param from format of {@code file}: one that holds times
   * @param file the text that holds most
   * @throws JamakException BAD_REQUEST for a cue that is not there, or text that cannot stand on a
   *     screen
   * @throws IllegalArgumentException for a {@code file} that is none of its format: no mistake of
   *     the caller
   */
  static Map<OutputFormat, String> correct(
      OutputFormat from,
      String file,
      List<CueCorrection.Change> changes,
      Set<OutputFormat> wanted) {
    CueList corrected = corrected(read(from, file), changes);
    return wanted.stream()
        .collect(
            Collectors.toMap(
                format -> format, format -> SubtitleFormat.of(format).write(corrected)));
  }

  private static CueList corrected(CueList cues, List<CueCorrection.Change> changes) {
    try {
      return CueCorrection.apply(cues, changes);
    } catch (IllegalArgumentException refused) {
      throw new JamakException(
          ErrorCode.BAD_REQUEST, String.valueOf(refused.getMessage()), refused);
    }
  }

  /** Only JSON names language and profile, and only it needs them. */
  private static CueList read(OutputFormat from, String file) {
    return from == OutputFormat.JSON
        ? CueListJson.read(file)
        : new CueList("", "", SubtitleFormat.of(from).parse(file));
  }
}
