package io.jamak.activities.language;

import io.jamak.activities.process.Cancellation;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.PlainText;
import io.jamak.subtitles.TranslationUnit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A LibreTranslate server: a neural engine that can run on one's own machines, Korean included. */
public final class LibreTranslator implements Translator {
  private static final String ID = "libretranslate";
  private static final Duration LANGUAGES_TIMEOUT = Duration.ofSeconds(3);
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final LibreTranslateSettings settings;
  private final LibreTranslateServer server;
  private final Clock clock;
  private volatile Known known = new Known(Instant.MIN, List.of(), "not asked yet");

  /** One server. */
  public LibreTranslator(LibreTranslateSettings settings) {
    this(settings, Clock.systemUTC());
  }

  LibreTranslator(LibreTranslateSettings settings, Clock clock) {
    this.settings = settings;
    this.server = new LibreTranslateServer(settings);
    this.clock = clock;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public EngineInfo info() {
    Known now = known(Cancellation.none());
    List<String> sources =
        now.pairs.stream().map(pair -> pair.substring(0, pair.indexOf('>'))).distinct().toList();
    String mend =
        now.problem.isEmpty()
            ? ""
            : "start the server that JAMAK_LIBRETRANSLATE_URL names, or correct that setting";
    return new EngineInfo(
        EngineInfo.Part.TRANSLATOR, ID, "", false, sources, now.pairs, now.problem, mend);
  }

  @Override
  public Map<String, String> translate(
      List<TranslationUnit> units, String from, String to, Cancellation cancellation) {
    String pair = primary(from) + ">" + primary(to);
    Known now = known(cancellation);
    if (now.problem.isEmpty() && !now.pairs.contains(pair)) {
      throw new JamakException(
          ErrorCode.LANG_PAIR, "translation: " + pair + " (expected: one of " + now.pairs + ")");
    }
    return answers(units, server.post("translate", request(units, from, to), cancellation));
  }

  private ObjectNode request(List<TranslationUnit> units, String from, String to) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    units.forEach(unit -> request.withArray("q").add(PlainText.clean(unit.text())));
    request.put("source", primary(from)).put("target", primary(to)).put("format", "text");
    if (!settings.apiKey().isEmpty()) {
      request.put("api_key", settings.apiKey());
    }
    return request;
  }

  /** The protocol has no ids: an answer of another length belongs to nobody, so all are missing. */
  private static Map<String, String> answers(List<TranslationUnit> units, JsonNode answer) {
    JsonNode given = answer.path("translatedText");
    if (!given.isArray() && !given.isString()) {
      throw new JamakException(
          ErrorCode.TRANSLATE_FAILED,
          "translation server: no translatedText (expected: one text for each)");
    }
    List<JsonNode> texts = given.isArray() ? given.valueStream().toList() : List.of(given);
    Map<String, String> answers = new HashMap<>();
    if (texts.size() == units.size()) {
      for (int i = 0; i < units.size(); i++) {
        answers.put(units.get(i).id(), PlainText.clean(texts.get(i).asString("")));
      }
    }
    return answers;
  }

  private Known known(Cancellation cancellation) {
    Known last = known;
    if (last.askedAt.isBefore(clock.instant().minus(FRESH))) {
      last = ask(cancellation);
      known = last;
    }
    return last;
  }

  private Known ask(Cancellation cancellation) {
    try {
      List<String> pairs = pairs(server.get("languages", LANGUAGES_TIMEOUT, cancellation));
      String problem = pairs.isEmpty() ? "the server knows no languages" : "";
      return new Known(clock.instant(), pairs, problem);
    } catch (JamakException silent) {
      return new Known(clock.instant(), List.of(), String.valueOf(silent.getMessage()));
    }
  }

  /** Older servers name no targets and translate everything into everything. */
  private static List<String> pairs(JsonNode languages) {
    List<String> codes = languages.valueStream().map(l -> l.path("code").asString("")).toList();
    List<String> pairs = new ArrayList<>();
    for (JsonNode language : languages.values()) {
      String from = language.path("code").asString("");
      JsonNode targets = language.path("targets");
      List<String> to =
          targets.isArray() ? targets.valueStream().map(t -> t.asString("")).toList() : codes;
      to.stream().filter(t -> !t.equals(from)).forEach(t -> pairs.add(from + ">" + t));
    }
    return pairs;
  }

  private static String primary(String language) {
    return Locale.forLanguageTag(language).getLanguage();
  }

  private record Known(Instant askedAt, List<String> pairs, String problem) {}
}
