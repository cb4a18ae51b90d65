package io.jamak.activities.speech;

import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobOptions;
import io.jamak.subtitles.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads answers in the shape of Whisper's {@code verbose_json}: those of our own child, and those
 * of OpenAI-compatible servers, each in its own dialect: words at top level or in segments or not
 * at all, tokens in place of words, languages by name, seconds that are milliseconds.
 *
 * <p>Every word of the answer comes out. Where its list of words has fewer letters than its text,
 * the text is believed and its words have no times of their own.
 */
public final class WhisperAnswer {
  /** For words whose server gives none. */
  private static final double UNKNOWN_CONFIDENCE = 0.5;

  private final JsonNode root;
  private final double durationSeconds;

  private WhisperAnswer(JsonNode root, double durationSeconds) {
    this.root = root;
    this.durationSeconds = durationSeconds;
  }

  /**
   * Reads a tree.
   *
   * @param asked the language that was asked for, or "auto"
   * @throws JamakException ASR_FAILED where it is no answer of this shape
   */
  public static Recognition read(JsonNode root, String asked, double durationSeconds) {
    AnswerShape.require(root);
    String told = SpeechLanguages.code(root.path("language").asString(""));
    String language = asked.equals(JobOptions.DETECT) && !told.isEmpty() ? told : asked;
    JsonNode likely = root.path("languages").path(0);
    return new Recognition(
        language,
        SpeechLanguages.code(likely.path(0).asString("")),
        Math.clamp(likely.path(1).asDouble(0), 0, 1),
        new WhisperAnswer(root, durationSeconds).segments(),
        root.toString());
  }

  private List<Segment> segments() {
    List<JsonNode> told = list(root.path("segments"));
    List<Timed> words = TokenJoiner.join(timed(list(root.path("words")).stream()));
    String text = told.isEmpty() ? root.path("text").asString("") : text(told);
    if (!words.isEmpty() && letters(words) >= letters(text)) {
      return SegmentWords.divide(told, words, this::segment);
    }
    if (told.isEmpty()) {
      return text.isBlank()
          ? List.of()
          : List.of(segment(0, durationSeconds, untimed(text), Double.NaN).somewhere());
    }
    return told.stream().map(this::withOwnWords).filter(s -> !s.words().isEmpty()).toList();
  }

  private Segment withOwnWords(JsonNode told) {
    List<Timed> own = TokenJoiner.join(timed(list(told.path("words")).stream()));
    String text = told.path("text").asString("");
    return segment(told, letters(own) >= letters(text) ? own : untimed(text));
  }

  private Segment segment(JsonNode told, List<Timed> words) {
    double start = told.path("start").asDouble(words.isEmpty() ? 0 : words.getFirst().start());
    double end = told.path("end").asDouble(words.isEmpty() ? 0 : words.getLast().end());
    return segment(start, end, words, told.path("avg_logprob").asDouble(Double.NaN));
  }

  private Segment segment(double start, double end, List<Timed> words, double logProbability) {
    double toMs = 1000 / unit();
    List<Word> scaled = words.stream().map(word -> word.toWord(toMs)).toList();
    return new Segment(Math.round(start * toMs), Math.round(end * toMs), scaled, logProbability);
  }

  /** Of all times of the answer together: one server uses one unit. */
  private double unit() {
    double latest =
        Stream.concat(
                list(root.path("segments")).stream(),
                Stream.concat(
                    list(root.path("words")).stream(),
                    list(root.path("segments")).stream()
                        .flatMap(segment -> list(segment.path("words")).stream())))
            .mapToDouble(timed -> timed.path("start").asDouble(0))
            .max()
            .orElse(0);
    return TimeUnits.perSecond(latest, durationSeconds);
  }

  private static List<Timed> timed(Stream<JsonNode> words) {
    List<Timed> timed = new ArrayList<>();
    words.forEach(
        word -> {
          String text = word.path("word").asString(word.path("text").asString(""));
          JsonNode start = word.path("start");
          JsonNode end = word.path("end");
          if (!text.isBlank()) {
            boolean told = start.isNumber() && end.isNumber();
            timed.add(new Timed(text, start.asDouble(0), end.asDouble(0), confidence(word), !told));
          }
        });
    return timed;
  }

  private static double confidence(JsonNode word) {
    for (String name : List.of("probability", "confidence", "score")) {
      if (word.path(name).isNumber()) {
        return Math.clamp(word.path(name).asDouble(), 0, 1);
      }
    }
    return UNKNOWN_CONFIDENCE;
  }

  private static List<Timed> untimed(String text) {
    return text.isBlank()
        ? List.of()
        : Stream.of(text.strip().split("\\s+"))
            .map(word -> new Timed(" " + word, 0, 0, UNKNOWN_CONFIDENCE, true))
            .toList();
  }

  private static String text(List<JsonNode> segments) {
    return String.join(" ", segments.stream().map(each -> each.path("text").asString("")).toList());
  }

  private static long letters(List<Timed> words) {
    return words.stream().mapToLong(word -> letters(word.text())).sum();
  }

  static long letters(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static List<JsonNode> list(JsonNode array) {
    return array.isArray() ? array.valueStream().toList() : List.of();
  }

  /**
   * A word in the server's own unit of time.
   *
   * @param untimed whether it came without times
   */
  record Timed(String text, double start, double end, double confidence, boolean untimed) {
    private Word toWord(double toMs) {
      return new Word(
          text.strip(),
          Math.round(start * toMs),
          Math.round(end * toMs),
          confidence,
          null,
          untimed,
          Word.NO_PIECE);
    }
  }
}
