package io.jamak.app.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens on an address of this machine, as a webhook's receiver or as something inside that nobody
 * may call, and keeps what came.
 */
public final class WebhookReceiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing;

  private WebhookReceiver(String address, CountDownLatch closing, Answer answer) {
    this.closing = closing;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 64);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> take(exchange, answer));
    server.start();
  }

  /** One that answers the nth message, from 1, as told. */
  public static WebhookReceiver at(String address, Answer answer) {
    return new WebhookReceiver(address, new CountDownLatch(1), answer);
  }

  /** One that takes everything. */
  public static WebhookReceiver at(String address) {
    return at(address, (exchange, _) -> exchange.sendResponseHeaders(200, -1));
  }

  /** One that takes requests and never answers while it is open. */
  public static WebhookReceiver hanging(String address) {
    CountDownLatch closing = new CountDownLatch(1);
    return new WebhookReceiver(address, closing, (_, _) -> await(closing));
  }

  private static void await(CountDownLatch closing) {
    try {
      closing.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Answers, or does not. */
  @FunctionalInterface
  public interface Answer {
    void give(HttpExchange exchange, int number) throws IOException;
  }

  /**
   * What came in.
   *
   * @param id by which repeats are known
   */
  public record Message(String id, String timestamp, String signature, String body) {
    public JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    /** Whether it was signed with the secret, as Standard Webhooks say. */
    public boolean isSignedWith(String secret) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] code = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
        return List.of(signature.split(" "))
            .contains("v1," + Base64.getEncoder().encodeToString(code));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public String url() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  public List<Message> messages() {
    return List.copyOf(messages);
  }

  private void take(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      messages.add(
          new Message(
              String.valueOf(exchange.getRequestHeaders().getFirst("webhook-id")),
              String.valueOf(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
              String.valueOf(exchange.getRequestHeaders().getFirst("webhook-signature")),
              body));
      answer.give(exchange, messages.size());
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
