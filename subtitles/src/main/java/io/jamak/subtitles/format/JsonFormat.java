package io.jamak.subtitles.format;

import io.jamak.domain.job.OutputFormat;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** For programs: language, profile, and every cue with its words, their times and its speaker. */
public final class JsonFormat implements SubtitleFormat {
  private static final ObjectWriter WRITER =
      JsonMapper.shared()
          .writer()
          .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

  @Override
  public OutputFormat format() {
    return OutputFormat.JSON;
  }

  @Override
  public String write(CueList cues) {
    CueList visible = cues.with(Visible.cues(cues.cues()));
    return WRITER.writeValueAsString(CueListJson.document(visible)) + "\n";
  }

  @Override
  public List<Cue> parse(String file) {
    return CueListJson.read(file).cues();
  }
}
