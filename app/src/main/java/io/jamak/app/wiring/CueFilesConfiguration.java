package io.jamak.app.wiring;

import io.jamak.api.job.CueFiles;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the API the subtitle formats, which it may not import itself. */
@Configuration(proxyBeanMethods = false)
class CueFilesConfiguration {
  @Bean
  CueFiles cueFiles() {
    return CueFilesConfiguration::correct;
  }

  private static Map<OutputFormat, String> correct(
      OutputFormat from, String file, List<CueFiles.Change> changes, Set<OutputFormat> wanted) {
    try {
      CueList corrected = CueCorrection.apply(read(from, file), changes(changes));
      return wanted.stream()
          .collect(
              Collectors.toMap(type -> type, type -> SubtitleFormat.of(type).write(corrected)));
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

  private static List<CueCorrection.Change> changes(List<CueFiles.Change> changes) {
    return changes.stream()
        .map(change -> new CueCorrection.Change(change.cue(), change.startMs(), change.lines()))
        .toList();
  }
}
