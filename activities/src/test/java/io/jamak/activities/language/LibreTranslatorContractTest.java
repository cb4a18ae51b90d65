package io.jamak.activities.language;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The contract, with a server that speaks LibreTranslate's protocol and puts "es" before texts. */
class LibreTranslatorContractTest extends ServerTranslatorContractTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/languages", exchange -> send(exchange, "[{\"code\":\"en\",\"targets\":[\"es\"]}]"));
    server.createContext("/translate", LibreTranslatorContractTest::translate);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Override
  protected Translator engine() {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return client(address, Duration.ofSeconds(20));
  }

  @Override
  protected Translator client(URI address, Duration timeout) {
    return new LibreTranslator(new LibreTranslateSettings(address, "", timeout));
  }

  private static void translate(HttpExchange exchange) throws IOException {
    JsonNode request = MAPPER.readTree(exchange.getRequestBody().readAllBytes());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putArray("translatedText");
    for (JsonNode text : request.path("q").values()) {
      answer.withArray("translatedText").add("es " + text.asString());
    }
    send(exchange, MAPPER.writeValueAsString(answer));
  }

  private static void send(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
