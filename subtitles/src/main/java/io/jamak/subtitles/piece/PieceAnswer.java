package io.jamak.subtitles.piece;

import io.jamak.domain.job.JobWarning;
import io.jamak.subtitles.DroppedWord;
import io.jamak.subtitles.Turn;
import io.jamak.subtitles.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of one piece of sound: the words that stay, those that do not, and every answer of
 * the engine. Words of all attempts are in one of the two lists.
 *
 * @param language BCP 47, heard or asked; "" for a piece without words
 * @param detected what the engine's detector heard, "" where it has none or heard nobody
 * @param confidence of the detector, 0 to 1
 * @param voicedMs milliseconds of voice in the piece
 * @param languages who spoke which language when, in time order
 * @param words kept, in time order, with times of the whole sound
 * @param dropped left out, each with its reason
 * @param warnings places to look at, with times of the whole sound
 */
public record PieceAnswer(
    String language,
    String detected,
    double confidence,
    long voicedMs,
    List<Spoken> languages,
    List<Word> words,
    List<DroppedWord> dropped,
    List<JobWarning> warnings,
    List<Attempt> attempts) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  public PieceAnswer {
    languages = List.copyOf(languages);
    words = List.copyOf(words);
    dropped = List.copyOf(dropped);
    warnings = List.copyOf(warnings);
    attempts = List.copyOf(attempts);
  }

  /** A piece that no engine was given. */
  public static PieceAnswer silent() {
    return new PieceAnswer("", "", 0, 0, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /**
   * A stretch of the whole sound in one language.
   *
   * @param words how many stand in it
   */
  public record Spoken(String language, long fromMs, long toMs, int words) {}

  /**
   * One call of the engine.
   *
   * @param why "first", "voice_without_words", "loop", ...
   * @param fromMs where in the whole sound it listened
   * @param toMs until where
   * @param words how many the answer holds; null in records that are older than this count
   * @param answer as it came
   */
  public record Attempt(
      String why,
      long fromMs,
      long toMs,
      String language,
      @Nullable Integer words,
      JsonNode answer) {}

  /** The words that stay, as they are read; "" where none does. */
  public String text() {
    return Turn.join(words.stream().map(Word::text).toList());
  }

  /** One line of JSON. */
  public String write() {
    return MAPPER.writeValueAsString(this);
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is not that
   */
  public static PieceAnswer read(String json) {
    try {
      return MAPPER.readValue(json, PieceAnswer.class);
    } catch (JacksonException wrong) {
      throw new IllegalArgumentException("piece answer: not readable (expected: its JSON)", wrong);
    }
  }

  /** An engine's answer as a tree; text where it is no JSON. */
  public static JsonNode tree(String raw) {
    try {
      return MAPPER.readTree(raw);
    } catch (JacksonException noJson) {
      return MAPPER.valueToTree(raw);
    }
  }
}
