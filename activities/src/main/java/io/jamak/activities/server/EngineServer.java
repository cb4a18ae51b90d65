package io.jamak.activities.server;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.EngineException;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Asks the server of an engine for JSON, in bounded time and memory. Whatever else it answers is a
 * failure with a code and a line that quotes nothing of it but a code. Retries are the workflow's,
 * never ours.
 */
public final class EngineServer {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final String name;
  private final ErrorCode failed;
  private final EngineAnswers answers;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  /**
   * A server.
   *
   * @param name how engineers read of it, "speech server"; its address stays out of messages
   * @param failed the code of answers that are of no use
   */
  public EngineServer(String name, ErrorCode failed) {
    this(name, failed, Clock.systemUTC());
  }

  EngineServer(String name, ErrorCode failed, Clock clock) {
    this.name = name;
    this.failed = failed;
    this.answers = new EngineAnswers(name, failed, clock);
  }

  /**
   * The JSON that it answers.
   *
   * @param within time for the whole answer, so that one byte a second is no way to hold a worker
   * @throws JamakException ENGINE_MISSING where nobody answers, ENGINE_BUSY, ENGINE_REFUSED, else
   *     the code of this server
   */
  public JsonNode ask(HttpRequest request, Duration within, Cancellation cancellation) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, CappedBody.handler(CappedBody.MOST_BYTES));
    try (Cancellation.Registration _ = cancellation.onCancel(() -> answer.cancel(true))) {
      return answers.read(answer.get(within.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException(name + ": interrupted");
    } catch (TimeoutException slow) {
      answer.cancel(true);
      throw late(within);
    } catch (ExecutionException broken) {
      throw translated(broken.getCause(), within);
    }
  }

  private RuntimeException translated(@Nullable Throwable cause, Duration within) {
    return switch (cause) {
      case CancellationException canceled -> canceled;
      case ConnectException refused -> missing(refused);
      case HttpConnectTimeoutException silent -> missing(silent);
      case HttpTimeoutException _ -> late(within);
      case CappedBody.TooLargeException large ->
          EngineException.forever(failed, name + ": " + large.getMessage());
      case null -> new JamakException(failed, name + ": no answer (expected: JSON)");
      default ->
          new JamakException(
              failed,
              name + ": " + cause.getClass().getSimpleName() + " (expected: a whole answer)",
              cause);
    };
  }

  private JamakException missing(Throwable cause) {
    return new JamakException(
        ErrorCode.ENGINE_MISSING, name + ": nobody answers (expected: a connection)", cause);
  }

  private JamakException late(Duration within) {
    return new JamakException(
        failed,
        name + ": not ready in time (expected: a whole answer in " + within.toSeconds() + " s)");
  }
}
