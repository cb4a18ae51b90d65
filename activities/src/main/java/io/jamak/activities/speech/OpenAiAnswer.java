package io.jamak.activities.speech;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what OpenAI-compatible servers answer, each in its own dialect: words at top level or in
 * segments or not at all, tokens in place of words, languages by name, seconds that are
 * milliseconds.
 */
final class OpenAiAnswer {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** For words whose server gives none; also marks times that were spread over a segment. */
  private static final double UNKNOWN_CONFIDENCE = 0.5;

  /** Whisper's own signs of text made up or stuck in a loop. */
  private static final double LOOP_COMPRESSION = 2.4;

  private static final double GHOST_LOGPROB = -1;
  private static final double GHOST_NO_SPEECH = 0.6;

  private final JsonNode root;
  private final double durationSeconds;

  private OpenAiAnswer(JsonNode root, double durationSeconds) {
    this.root = root;
    this.durationSeconds = durationSeconds;
  }

  static Recognition read(byte[] json, String asked, double durationSeconds) {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (!root.isObject()) {
        throw malformed("no JSON object", null);
      }
      String told = SpeechLanguages.code(root.path("language").asString(""));
      String language = asked.equals("auto") && !told.isEmpty() ? told : asked;
      return new Recognition(language, new OpenAiAnswer(root, durationSeconds).words());
    } catch (JacksonException broken) {
      throw malformed("no JSON", broken);
    }
  }

  private List<Word> words() {
    List<JsonNode> segments = list(root.path("segments"));
    List<JsonNode> believable = segments.stream().filter(s -> !isGhost(s)).toList();
    List<Timed> timed = timed(list(root.path("words")).stream());
    if (!timed.isEmpty() && believable.size() < segments.size()) {
      timed = timed.stream().filter(word -> isIn(believable, word)).toList();
    }
    if (timed.isEmpty()) {
      timed = timed(believable.stream().flatMap(s -> list(s.path("words")).stream()));
    }
    if (timed.isEmpty()) {
      timed = believable.stream().flatMap(OpenAiAnswer::spread).toList();
    }
    if (timed.isEmpty() && segments.isEmpty()) {
      timed = spread(root.path("text").asString(""), 0, durationSeconds).toList();
    }
    return scaled(TokenJoiner.join(timed));
  }

  private static boolean isGhost(JsonNode segment) {
    return segment.path("compression_ratio").asDouble(0) > LOOP_COMPRESSION
        || (segment.path("avg_logprob").asDouble(0) < GHOST_LOGPROB
            && segment.path("no_speech_prob").asDouble(0) > GHOST_NO_SPEECH);
  }

  private static boolean isIn(List<JsonNode> segments, Timed word) {
    double middle = (word.start() + word.end()) / 2;
    return segments.stream()
        .anyMatch(
            s -> middle >= s.path("start").asDouble(0) && middle <= s.path("end").asDouble(0));
  }

  private static List<Timed> timed(Stream<JsonNode> words) {
    List<Timed> timed = new ArrayList<>();
    words.forEach(
        word -> {
          String text = word.path("word").asString(word.path("text").asString(""));
          JsonNode start = word.path("start");
          JsonNode end = word.path("end");
          if (!text.isBlank() && start.isNumber() && end.isNumber()) {
            timed.add(new Timed(text, start.asDouble(), end.asDouble(), confidence(word)));
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

  private static Stream<Timed> spread(JsonNode segment) {
    return spread(
        segment.path("text").asString(""),
        segment.path("start").asDouble(0),
        segment.path("end").asDouble(0));
  }

  /** Each word gets the share of time that it has of the characters. */
  private static Stream<Timed> spread(String text, double start, double end) {
    if (text.isBlank()) {
      return Stream.empty();
    }
    String[] words = text.strip().split("\\s+");
    double characters = String.join("", words).length();
    List<Timed> timed = new ArrayList<>();
    double at = start;
    for (String word : words) {
      double next = at + (end - start) * word.length() / characters;
      timed.add(new Timed(" " + word, at, next, UNKNOWN_CONFIDENCE));
      at = next;
    }
    return timed.stream();
  }

  private List<Word> scaled(List<Timed> timed) {
    double latest = timed.stream().mapToDouble(Timed::start).max().orElse(0);
    double unit = TimeUnits.perSecond(latest, durationSeconds);
    return timed.stream().map(word -> word.toWord(1000 / unit)).toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return array.isArray() ? array.valueStream().toList() : List.of();
  }

  private static JamakException malformed(
      String what, @org.jspecify.annotations.Nullable Throwable cause) {
    String message = "answer of the speech server: " + what + " (expected: verbose_json)";
    return cause == null
        ? new JamakException(ErrorCode.ASR_FAILED, message)
        : new JamakException(ErrorCode.ASR_FAILED, message, cause);
  }

  /** A word or token as the server timed it. */
  record Timed(String text, double start, double end, double confidence) {
    private Word toWord(double toMs) {
      return new Word(
          text.strip(), Math.round(start * toMs), Math.round(end * toMs), confidence, null);
    }
  }
}
