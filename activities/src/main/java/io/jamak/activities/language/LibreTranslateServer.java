package io.jamak.activities.language;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.server.EngineServer;
import io.jamak.domain.error.ErrorCode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two endpoints of a LibreTranslate server that we use. */
final class LibreTranslateServer {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final LibreTranslateSettings settings;
  private final EngineServer server =
      new EngineServer("translation server", ErrorCode.TRANSLATE_FAILED);

  LibreTranslateServer(LibreTranslateSettings settings) {
    this.settings = settings;
  }

  JsonNode get(String endpoint, Duration within, Cancellation cancellation) {
    HttpRequest request = HttpRequest.newBuilder(settings.endpoint(endpoint)).GET().build();
    return server.ask(request, within, cancellation);
  }

  JsonNode post(String endpoint, JsonNode body, Cancellation cancellation) {
    HttpRequest request =
        HttpRequest.newBuilder(settings.endpoint(endpoint))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)))
            .build();
    return server.ask(request, settings.timeout(), cancellation);
  }
}
