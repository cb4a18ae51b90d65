package io.jamak.api.job;

import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.OutputFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes subtitle files anew with corrected text; whoever runs the API brings one. */
public interface CueFiles {
  /**
   * New text of one cue.
   *
   * @param cue index in the file, from 0
   * @param startMs the cue's in-time, so that another file is noticed
   */
  record Change(int cue, long startMs, List<String> lines) {
    public Change {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The files of {@code wanted} types with these changes.
   *
   * @param from type of {@code file}: one that holds times
   * @param file the text that holds most
   * @throws JamakException BAD_REQUEST for a cue that is not there, or text that cannot stand on a
   *     screen
   */
  Map<OutputFormat, String> correct(
      OutputFormat from, String file, List<Change> changes, Set<OutputFormat> wanted);
}
