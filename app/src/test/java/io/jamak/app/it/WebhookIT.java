package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.Place;
import io.jamak.app.product.Product;
import io.jamak.app.product.ScriptedEngines;
import io.jamak.app.product.WebhookReceiver;
import io.jamak.app.product.WebhookReceiver.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Receivers that answer 500, hang, redirect inside and repeat (acceptance 6 of the console): what
 * arrives is complete, once by id, nothing inside is called. 127.0.0.2 is the network that may be
 * told, 127.0.0.1 is inside.
 */
class WebhookIT {
  private static final String TOLD = "127.0.0.2";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Map<String, String> SETTINGS =
      Map.of("JAMAK_WEBHOOKS_ALLOWED_ADDRESSES", TOLD, "JAMAK_WEBHOOKS_FIRST_PAUSE_MS", "1");
  private static final List<String> ENDS = List.of("job.succeeded", "job.failed", "job.canceled");

  @TempDir Path folder;

  /** A webhook and how its messages are signed. */
  private record Hook(String path, String secret) {}

  @Test
  void whoever_receives_gets_each_end_whole_and_once_by_id_and_nothing_inside_is_called() {
    try (ScriptedEngines engines = new ScriptedEngines();
        WebhookReceiver inside = WebhookReceiver.at("127.0.0.1");
        WebhookReceiver moody =
            WebhookReceiver.at(
                TOLD, (exchange, n) -> exchange.sendResponseHeaders(n <= 2 ? 500 : 200, -1));
        WebhookReceiver astray =
            WebhookReceiver.at(
                TOLD,
                (exchange, _) -> {
                  exchange.getResponseHeaders().set("Location", inside.url() + "/admin");
                  exchange.sendResponseHeaders(307, -1);
                });
        WebhookReceiver hanging = WebhookReceiver.hanging(TOLD);
        Place place = Place.start(with(engines.settings()))) {
      ApiClient api = place.api();
      assertThat(api.send("POST", "/api/webhooks", hook(inside.url())).status()).isEqualTo(422);
      Hook good = make(api, moody);
      Hook lost = make(api, astray);
      Hook silent = make(api, hanging);

      String asset = api.upload(Media.sample("talk.mp4", folder), "강연.mp4", "video/mp4");
      String job = api.run(asset, Map.of("outputFormats", List.of("srt")));
      JsonNode ended = api.awaitEnd(job, Duration.ofMinutes(3)).get("job");
      JsonNode delivered = awaitLog(api, good, "delivered");

      assertThat(delivered.get("attempts").asInt()).isEqualTo(3);
      assertWholeAndOnce(moody.messages(), good, ended);
      JsonNode redirected = awaitLog(api, lost, "failed");
      assertThat(redirected.get("errorCode").asString()).isEqualTo("REDIRECT");
      assertThat(redirected.get("attempts").asInt()).isEqualTo(17);
      JsonNode late = awaitLog(api, silent, "TIMEOUT");
      assertThat(late.get("responseMs").asInt()).isBetween(14_000, 20_000);

      String again = good.path() + "/deliveries/" + delivered.get("id").asString() + "/resend";
      api.post(again, Map.of());
      Awaitility.await("sent once more").atMost(LIMIT).until(() -> moody.messages().size() == 4);
      assertWholeAndOnce(moody.messages(), good, ended);
      api.post(good.path() + "/test", Map.of());
      Awaitility.await("ping").atMost(LIMIT).until(() -> moody.messages().size() == 5);
      assertThat(moody.messages().getLast().json().get("type").asString())
          .isEqualTo("webhook.ping");
      assertThat(inside.messages()).isEmpty();
      api.send("DELETE", silent.path(), null);
      Commands.Result check = Commands.jamak(place.product().home(), "check");
      assertThat(check.exit()).as(check.out()).isZero();
    }
  }

  @Test
  void what_a_killed_process_had_not_sent_is_sent_after_the_restart() {
    Path home = folder.resolve("home");
    Map<String, String> withoutWorkers = new HashMap<>(SETTINGS);
    withoutWorkers.put("JAMAK_ROLES", "web");
    try (WebhookReceiver receiver = WebhookReceiver.at(TOLD)) {
      Hook hook;
      String draft;
      String token;
      try (Product whole = Product.up(home, SETTINGS)) {
        ApiClient api = ApiClient.of(whole);
        token = api.token();
        hook = make(api, receiver);
        draft = api.draft(api.upload(Media.sample("talk.mp4", folder), "talk.mp4", "video/mp4"));
      }
      try (Product mute = Product.up(home, withoutWorkers)) {
        ApiClient api = new ApiClient(mute.url(), token);
        api.post("/api/jobs/bulk/cancel", Map.of("jobIds", List.of(draft)));
        mute.killTree();
        assertThat(receiver.messages()).isEmpty();
      }

      try (Product second = Product.up(home, SETTINGS)) {
        ApiClient after = new ApiClient(second.url(), token);
        awaitLog(after, hook, "delivered");
        JsonNode job = after.get("/api/jobs/" + draft).get("job");
        assertThat(receiver.messages()).hasSize(1);
        assertWholeAndOnce(receiver.messages(), hook, job);
      }
    }
  }

  private static Map<String, String> with(Map<String, String> engines) {
    Map<String, String> all = new HashMap<>(engines);
    all.putAll(SETTINGS);
    return all;
  }

  private static Map<String, Object> hook(String url) {
    return Map.of("url", url, "events", ENDS);
  }

  private static Hook make(ApiClient api, WebhookReceiver receiver) {
    JsonNode made = api.post("/api/webhooks", hook(receiver.url() + "/hook"));
    return new Hook(
        "/api/webhooks/" + made.get("webhook").get("id").asString(), made.get("secret").asString());
  }

  /** The first message to a webhook, once its state or its error is this. */
  private static JsonNode awaitLog(ApiClient api, Hook hook, String wanted) {
    return Awaitility.await(hook.path() + " " + wanted)
        .atMost(LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> api.get(hook.path() + "/deliveries").get("items").path(0),
            delivery ->
                List.of(
                        delivery.path("status").asString(""),
                        delivery.path("errorCode").asString(""))
                    .contains(wanted));
  }

  private static void assertWholeAndOnce(List<Message> messages, Hook hook, JsonNode job) {
    assertThat(messages)
        .allSatisfy(message -> assertThat(message.isSignedWith(hook.secret())).isTrue());
    assertThat(messages)
        .extracting(Message::id)
        .as("one id for all attempts")
        .containsOnly(messages.getFirst().id());
    assertThat(messages).extracting(Message::body).containsOnly(messages.getFirst().body());
    JsonNode told = messages.getFirst().json();
    assertThat(told.get("type").asString()).isEqualTo("job." + job.get("status").asString());
    assertThat(timeless(told.get("data"))).isEqualTo(timeless(job));
  }

  /** Without the number that tells of two copies which is the newer. */
  private static JsonNode timeless(JsonNode job) {
    return ((ObjectNode) job).without("asOf");
  }
}
