package io.jamak.subtitles.format;

import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Cue lists as they travel between steps; nothing is lost. */
public final class CueListJson {
  private static final JsonMapper MAPPER = KeptJson.MAPPER;

  private CueListJson() {}

  /** One line of JSON. */
  public static String write(CueList cues) {
    return MAPPER.writeValueAsString(document(cues));
  }

  /**
   * The cue list of what {@link #write} or {@link JsonFormat} wrote.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static CueList read(String json) {
    try {
      Document read = MAPPER.readValue(json, Document.class);
      List<Cue> cues = read.cues().stream().map(Entry::cue).toList();
      return new CueList(read.language(), read.profile(), cues);
    } catch (JacksonException | NullPointerException wrong) {
      throw new IllegalArgumentException("cue list: not readable (expected: its JSON)", wrong);
    }
  }

  static Document document(CueList cues) {
    return new Document(
        cues.language(), cues.profile(), cues.cues().stream().map(Entry::of).toList());
  }

  record Document(String language, String profile, List<Entry> cues) {}

  /** A cue as written: its text joined for those who need no lines. */
  record Entry(
      long startMs,
      long endMs,
      @Nullable String speaker,
      String text,
      List<String> lines,
      List<Word> words) {
    static Entry of(Cue cue) {
      return new Entry(
          cue.startMs(), cue.endMs(), cue.speaker(), cue.text(), cue.lines(), cue.words());
    }

    Cue cue() {
      return new Cue(startMs, endMs, lines, words, speaker);
    }
  }
}
