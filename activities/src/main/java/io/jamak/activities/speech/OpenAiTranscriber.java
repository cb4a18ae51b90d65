package io.jamak.activities.speech;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.server.EngineServer;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.engine.EngineInfo.PieceLength;
import io.jamak.domain.error.ErrorCode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Any server with OpenAI's transcription endpoint: whisper.cpp, speaches, LocalAI, vLLM, OpenAI.
 * This is how Korean is recognised. Retries are Temporal's, never ours.
 */
public final class OpenAiTranscriber implements Transcriber {
  /** Its name in settings and plans. */
  public static final String ID = "openai-http";

  /** Servers refuse less than a tenth of a second. */
  private static final int LEAST_BYTES = 3_200;

  /** A server takes a minute at a time; longer pieces are worth a request. */
  private static final PieceLength PIECES = new PieceLength(25_000, 29_000);

  private final OpenAiSettings settings;
  private final EngineServer server = new EngineServer("speech server", ErrorCode.ASR_FAILED);

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
    JsonNode answer =
        server.ask(request(request.pcm(), request.language()), settings.timeout(), cancellation);
    return WhisperAnswer.read(answer, request.language(), request.durationMs() / 1000.0);
  }

  private HttpRequest request(byte[] pcm, String language) {
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
            .header("Content-Type", form.contentType())
            .POST(BodyPublishers.ofByteArray(form.close()));
    if (!settings.apiKey().isEmpty()) {
      request.header("Authorization", "Bearer " + settings.apiKey());
    }
    return request.build();
  }
}
