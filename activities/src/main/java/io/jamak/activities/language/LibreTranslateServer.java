package io.jamak.activities.language;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.EngineException;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP with a LibreTranslate server. Retries are Temporal's, never ours. */
final class LibreTranslateServer {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final long MAX_ANSWER_BYTES = 8L << 20;
  private static final int MAX_QUOTE = 500;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final LibreTranslateSettings settings;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  LibreTranslateServer(LibreTranslateSettings settings) {
    this.settings = settings;
  }

  JsonNode get(String endpoint, Duration timeout) {
    HttpRequest.Builder request = HttpRequest.newBuilder(settings.endpoint(endpoint)).GET();
    return ask(request.timeout(timeout).build(), Cancellation.none());
  }

  JsonNode post(String endpoint, JsonNode body, Cancellation cancellation) {
    HttpRequest request =
        HttpRequest.newBuilder(settings.endpoint(endpoint))
            .timeout(settings.timeout())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)))
            .build();
    return ask(request, cancellation);
  }

  private JsonNode ask(HttpRequest request, Cancellation cancellation) {
    HttpResponse<byte[]> answer = await(request, cancellation);
    if (answer.statusCode() != 200) {
      throw refusal(answer);
    }
    try {
      return MAPPER.readTree(answer.body());
    } catch (JacksonException malformed) {
      throw new JamakException(
          ErrorCode.TRANSLATE_FAILED, settings.baseUrl() + ": no JSON (expected: JSON)", malformed);
    }
  }

  private HttpResponse<byte[]> await(HttpRequest request, Cancellation cancellation) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
    try (Cancellation.Registration _ = cancellation.onCancel(() -> answer.cancel(true))) {
      return answer.get();
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException(settings.baseUrl() + ": interrupted");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof CancellationException canceled) {
        throw canceled;
      }
      throw unreachable(failed.getCause());
    }
  }

  private JamakException unreachable(@Nullable Throwable cause) {
    String message = settings.baseUrl() + ": " + cause + " (expected: an answer in time)";
    return cause instanceof ConnectException
        ? new JamakException(ErrorCode.ENGINE_MISSING, message, cause)
        : new JamakException(ErrorCode.TRANSLATE_FAILED, message, new IOException(cause));
  }

  private EngineException refusal(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    String quote = body.substring(0, Math.min(MAX_QUOTE, body.length()));
    String message = settings.baseUrl() + ": status " + status + " (expected: 200): " + quote;
    boolean isFinal = status < 500 && status != 408 && status != 429;
    return isFinal
        ? EngineException.forever(ErrorCode.TRANSLATE_FAILED, message)
        : EngineException.busy(ErrorCode.TRANSLATE_FAILED, message, retryAfter(answer));
  }

  private static @Nullable Duration retryAfter(HttpResponse<byte[]> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,4}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(null);
  }
}
