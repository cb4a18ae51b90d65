package io.jamak.activities.speech;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.EngineException;
import io.jamak.activities.sound.SoundMeter;
import io.jamak.activities.sound.SoundProfile;
import io.jamak.domain.engine.EngineInfo;
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

  /** Whisper's word times are this exact. */
  private static final long TIMES_WITHIN_MS = 300;

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
        "");
  }

  @Override
  public String fingerprint() {
    return ID + "/" + settings.baseUrl() + "/" + settings.model() + "/gate-1";
  }

  @Override
  public Recognition transcribe(byte[] pcm, String language, Cancellation cancellation)
      throws IOException {
    if (!SpeechLanguages.WHISPER.contains(language)) {
      throw new JamakException(
          ErrorCode.LANGUAGE_NOT_SUPPORTED,
          "language: " + language + " (expected: one of " + SpeechLanguages.WHISPER + ")");
    }
    SoundProfile sound = SoundMeter.measure(pcm);
    if (!sound.hasVoice(0, sound.samples())) {
      return new Recognition(language, List.of());
    }
    HttpResponse<byte[]> answer = await(send(pcm, language), cancellation);
    if (answer.statusCode() != 200) {
      throw refusal(answer);
    }
    Recognition heard = OpenAiAnswer.read(answer.body(), language, sound.samples() / 16_000.0);
    return new Recognition(heard.language(), WordGate.pass(heard.words(), sound, TIMES_WITHIN_MS));
  }

  private CompletableFuture<HttpResponse<byte[]>> send(byte[] pcm, String language) {
    Multipart form =
        new Multipart()
            .field("model", settings.model())
            .field("response_format", "verbose_json")
            .field("timestamp_granularities[]", "word")
            .field("timestamp_granularities[]", "segment")
            .field("temperature", "0");
    if (!language.equals("auto")) {
      form.field("language", language);
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
