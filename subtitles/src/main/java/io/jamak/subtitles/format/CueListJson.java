package io.jamak.subtitles.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jamak.subtitles.Cue;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.HeardPiece;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
      List<Cue> cues = read.cues().stream().map(CueEntry::cue).toList();
      double frameRate = Objects.requireNonNullElse(read.frameRate(), 0.0);
      List<HeardPiece> pieces = Objects.requireNonNullElse(read.pieces(), List.of());
      return new CueList(read.language(), read.profile(), frameRate, cues, pieces);
    } catch (JacksonException | NullPointerException wrong) {
      throw new IllegalArgumentException("cue list: not readable (expected: its JSON)", wrong);
    }
  }

  static Document document(CueList list) {
    Map<Integer, HeardPiece> pieces =
        list.pieces().stream().collect(Collectors.toMap(HeardPiece::index, p -> p, (p, q) -> p));
    List<CueEntry> entries = list.cues().stream().map(cue -> CueEntry.of(cue, pieces)).toList();
    Double frameRate = list.frameRate() > 0 ? list.frameRate() : null;
    return new Document(list.language(), list.profile(), frameRate, entries, list.pieces());
  }

  record Document(
      String language,
      String profile,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double frameRate,
      List<CueEntry> cues,
      @Nullable List<HeardPiece> pieces) {}
}
