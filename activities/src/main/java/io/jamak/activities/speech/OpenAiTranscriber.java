package io.jamak.activities.speech;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.EngineException;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.PieceLength;
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
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Any server with OpenAI's transcription endpoint: whisper.cpp, speaches, LocalAI, vLLM, OpenAI.
 * This is how Korean is recognised. Retries are Temporal's, never ours.
 */
public final class OpenAiTranscriber implements Transcriber {
  /** Its name in settings and plans. */
  public static final String ID = "openai-http";

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final long MAX_ANSWER_BYTES = 16L << 20;
  private static final int MAX_QUOTE = 500;

  /** Servers refuse less than a tenth of a second. */
  private static final int LEAST_BYTES = 3_200;

  /** A server takes a minute at a time; longer pieces are worth a request. */
  private static final PieceLength PIECES = new PieceLength(25_000, 29_000);

  private final OpenAiSettings settings;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  public OpenAiTranscriber(OpenAiSettings settings) {
    this.settings = settings;
  }

  @Override
  public EngineInfo info() {
    return new EngineInfo(
            EngineInfo.Part.TRANSCRIBER,
            ID,
            settings.model(),
            false,
            SpeechLanguages.WHISPER,
            List.of(),
            "",
            "")
        .withPieces(PIECES);
  }

  @Override
  public String fingerprint() {
    return ID + "/" + settings.baseUrl() + "/" + settings.model() + "/raw-1";
  }

  @Override
  public Recognition transcribe(SpeechRequest request, Cancellation cancellation)
      throws IOException {
    SpeechLanguages.requireWhisper(request.language());
    if (request.pcm().length < LEAST_BYTES) {
      return Recognition.of(request.language(), List.of(), "{}");
    }
    HttpResponse<byte[]> answer = await(send(request.pcm(), request.language()), cancellation);
    if (answer.statusCode() != 200) {
      throw refusal(answer);
    }
    return WhisperAnswer.read(answer.body(), request.language(), request.durationMs() / 1000.0);
  }

  private CompletableFuture<HttpResponse<byte[]>> send(byte[] pcm, String language) {
    Multipart form =
        new Multipart()
            .field("model", settings.model())
            .field("response_format", "verbose_json")
            .field("timestamp_granularities[]", "word")
            .field("timestamp_granularities[]", "segment");
    if (!language.equals("auto")) {
      form.field("language", SpeechLanguages.forWhisper(language));
    }
    form.wav("file", Wav.of(pcm, 0, pcm.length));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(settings.transcriptions())
            .timeout(settings.timeout())
            .header("Content-Type", form.contentType())
            .POST(BodyPublishers.ofByteArray(form.close()));
    if (!settings.apiKey().isEmpty()) {
      request.header("Authorization", "Bearer " + settings.apiKey());
    }
    return http.sendAsync(
        request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER_BYTES));
  }

  /** Closing the connection is how servers learn that nobody waits any more. */
  private HttpResponse<byte[]> await(
      CompletableFuture<HttpResponse<byte[]>> answer, Cancellation cancellation) {
    try (Cancellation.Registration _ = cancellation.onCancel(() -> answer.cancel(true))) {
      return answer.get();
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new CancellationException(ID + ": interrupted");
    } catch (ExecutionException failed) {
      throw unreachable(failed.getCause());
    }
  }

  private JamakException unreachable(@Nullable Throwable cause) {
    ErrorCode code =
        cause instanceof ConnectException ? ErrorCode.ENGINE_MISSING : ErrorCode.ASR_FAILED;
    return new JamakException(
        code,
        settings.baseUrl()
            + ": "
            + cause
            + " (expected: an answer within "
            + settings.timeout()
            + ")");
  }

  private static EngineException refusal(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    String message =
        "speech server: status "
            + status
            + " (expected: 200): "
            + body.substring(0, Math.min(MAX_QUOTE, body.length()));
    boolean isFinal = status >= 300 && status < 500 && status != 408 && status != 429;
    return isFinal
        ? EngineException.forever(ErrorCode.ASR_FAILED, message)
        : EngineException.busy(ErrorCode.ASR_FAILED, message, retryAfter(answer));
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
