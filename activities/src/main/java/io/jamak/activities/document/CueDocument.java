package io.jamak.activities.document;

import io.jamak.domain.job.JobWarning;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.format.CueListJson;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cues as they lie in storage between steps.
 *
 * @param transcriptKey storage key of the transcript that they come from
 * @param warnings places in them that somebody should look at
 */
public record CueDocument(String transcriptKey, CueList cues, List<JobWarning> warnings) {
  private static final TypeReference<List<JobWarning>> WARNINGS = new TypeReference<>() {};

  public CueDocument {
    warnings = List.copyOf(warnings);
  }

  /** Cues of which nothing has to be said. */
  public CueDocument(String transcriptKey, CueList cues) {
    this(transcriptKey, cues, List.of());
  }

  /** One line with the key, one with the cue list's JSON, one with the warnings'. */
  String write() {
    String said = JsonMapper.shared().writeValueAsString(warnings);
    return transcriptKey + "\n" + CueListJson.write(cues) + "\n" + said;
  }

  /** Documents that were written before they had warnings lack the last line. */
  static CueDocument read(String text) {
    String[] lines = text.split("\n", 3);
    if (lines.length < 2) {
      throw new IllegalArgumentException("cue document: one line (expected: a key and JSON)");
    }
    List<JobWarning> warnings = lines.length == 2 ? List.of() : warnings(lines[2]);
    return new CueDocument(lines[0], CueListJson.read(lines[1]), warnings);
  }

  private static List<JobWarning> warnings(String json) {
    try {
      return JsonMapper.shared().readValue(json, WARNINGS);
    } catch (JacksonException wrong) {
      throw new IllegalArgumentException("cue document: warnings not readable", wrong);
    }
  }
}
