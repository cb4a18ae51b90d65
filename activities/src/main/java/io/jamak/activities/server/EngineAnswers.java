package io.jamak.activities.server;

import io.jamak.activities.process.EngineException;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells JSON from what servers and the proxies before them send in its place. */
final class EngineAnswers {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** Fields of refusals that hold a word of a fixed list, never a sentence. */
  private static final List<String> QUOTED = List.of("code", "type");

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,59}");

  /** Small servers often forget to say that they send JSON. */
  private static final Pattern MAY_BE_JSON =
      Pattern.compile("|.*json.*|text/plain.*|application/octet-stream");

  private final String name;
  private final ErrorCode failed;
  private final Clock clock;

  EngineAnswers(String name, ErrorCode failed, Clock clock) {
    this.name = name;
    this.failed = failed;
    this.clock = clock;
  }

  JsonNode read(HttpResponse<byte[]> answer) {
    if (answer.statusCode() != 200) {
      throw refusal(answer);
    }
    String type =
        answer.headers().firstValue("Content-Type").orElse("").strip().toLowerCase(Locale.ROOT);
    if (!MAY_BE_JSON.matcher(type).matches()) {
      throw useless("an answer of another content type");
    }
    JsonNode json = tree(answer.body());
    if (json.isMissingNode()) {
      throw useless(answer.body().length == 0 ? "an empty answer" : "no JSON");
    }
    return json;
  }

  private JamakException useless(String what) {
    return new JamakException(failed, name + ": " + what + " (expected: JSON)");
  }

  /** A missing node where it is no JSON. */
  private static JsonNode tree(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException malformed) {
      return MAPPER.missingNode();
    }
  }

  private EngineException refusal(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    String quoted = quoted(tree(answer.body()));
    String line = name + ": status " + status + " (expected: 200)" + quoted;
    boolean unpaid = status == 402 || status == 456 || quoted.contains("insufficient_quota");
    if (status == 401 || status == 403 || unpaid) {
      return EngineException.forever(ErrorCode.ENGINE_REFUSED, line);
    }
    if (status == 429 || status == 503) {
      return EngineException.busy(
          ErrorCode.ENGINE_BUSY, line, RetryAfter.of(answer.headers(), clock.instant()));
    }
    boolean sameAgain = status >= 300 && status < 500 && status != 408;
    return sameAgain
        ? EngineException.forever(failed, line)
        : EngineException.busy(failed, line, null);
  }

  private static String quoted(JsonNode body) {
    StringBuilder words = new StringBuilder();
    for (JsonNode place : new JsonNode[] {body.path("error"), body}) {
      for (String field : QUOTED) {
        String word = place.path(field).isString() ? place.path(field).asString() : "";
        if (WORD.matcher(word).matches() && words.indexOf(word) < 0) {
          words.append(", ").append(field).append(' ').append(word);
        }
      }
    }
    return words.toString();
  }
}
