package io.jamak.activities.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.jamak.activities.testing.Partial;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.DeliveryStatus;
import io.jamak.domain.webhook.IpNetwork;
import io.jamak.domain.webhook.ReceiverRules;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.account.AccountRepository;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.DeliveryRepository;
import io.jamak.store.webhook.DeliveryRepository.Attempt;
import io.jamak.store.webhook.DeliveryRepository.Parcel;
import io.jamak.store.webhook.Webhook;
import io.jamak.store.webhook.WebhookSecrets;
import io.temporal.failure.ApplicationFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookActivitiesTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  private static final String BODY = "{\"type\":\"job.succeeded\",\"data\":\"강의\"}";

  private final DeliveryId id = DeliveryId.next();
  private final List<String> noted = new ArrayList<>();
  private final List<Message> arrived = new CopyOnWriteArrayList<>();
  private final WebhookSecrets secrets =
      new WebhookSecrets(Partial.of(AccountRepository.class, new Keys()));
  private final WebhookActivitiesImpl activities =
      new WebhookActivitiesImpl(
          Partial.of(DeliveryRepository.class, new Rows()),
          secrets,
          new ReceiverClient(
              new ReceiverRules(List.of(IpNetwork.parse("127.0.0.1"))),
              HostNames.SYSTEM,
              ReceiverClient.WHOLE),
          Clock.fixed(NOW, ZoneOffset.UTC));
  private HttpServer receiver;
  private int answer = 200;
  private boolean enabled = true;
  private WebhookEvent event = WebhookEvent.JOB_SUCCEEDED;

  /** What came in. */
  private record Message(Headers headers, String body) {}

  @BeforeEach
  void open() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 9);
    receiver.createContext(
        "/",
        exchange -> {
          arrived.add(
              new Message(
                  exchange.getRequestHeaders(),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.stop(0);
    activities.close();
  }

  @Test
  void what_arrives_is_whole_and_signed_under_its_id() {
    activities.send(id.toString(), 1);

    assertThat(noted).containsExactly("200 null");
    Message message = arrived.getFirst();
    assertThat(message.body()).isEqualTo(BODY);
    assertThat(message.headers().getFirst("Content-Type")).startsWith("application/json");
    assertThat(message.headers().getFirst("webhook-id")).isEqualTo(id.toString());
    assertThat(message.headers().getFirst("webhook-timestamp"))
        .isEqualTo(Long.toString(NOW.getEpochSecond()));
    assertThat(message.headers().getFirst("webhook-signature"))
        .isEqualTo("v1," + signature(secrets.shown(parcel().webhook())));
  }

  @Test
  void what_is_not_taken_is_tried_again_under_the_same_id() {
    answer = 500;
    assertThatThrownBy(() -> activities.send(id.toString(), 1))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> {
              assertThat(failure.getType()).isEqualTo("STATUS");
              assertThat(failure.isNonRetryable()).isFalse();
            });
    answer = 204;
    activities.send(id.toString(), 1);

    assertThat(noted).containsExactly("500 STATUS", "204 null");
    assertThat(arrived)
        .extracting(message -> message.headers().getFirst("webhook-id"))
        .containsExactly(id.toString(), id.toString());
  }

  @Test
  void who_is_gone_is_not_tried_again() {
    answer = 410;
    activities.send(id.toString(), 1);

    assertThat(noted).containsExactly("410 GONE");
  }

  @Test
  void who_was_switched_off_is_sent_nothing_but_a_ping() {
    enabled = false;
    activities.send(id.toString(), 1);
    event = WebhookEvent.PING;
    activities.send(id.toString(), 1);

    assertThat(noted).containsExactly("gave up DISABLED", "200 null");
    assertThat(arrived).hasSize(1);
  }

  @Test
  void a_workflow_of_another_round_sends_nothing() {
    activities.send(id.toString(), 2);
    activities.giveUp(id.toString(), 1);

    assertThat(arrived).isEmpty();
    assertThat(noted).containsExactly("gave up null");
  }

  private String signature(String secret) {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    byte[] signed = (id + "." + NOW.getEpochSecond() + "." + BODY).getBytes(UTF_8);
    return Base64.getEncoder().encodeToString(WebhookSecrets.sign(key, signed));
  }

  private Parcel parcel() {
    WorkspaceId workspace = new WorkspaceId(id.value());
    WebhookId webhook = new WebhookId(id.value());
    String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook?a=b";
    return new Parcel(
        new Delivery(
            id,
            webhook,
            workspace,
            event,
            null,
            DeliveryStatus.PENDING,
            1,
            BODY,
            0,
            null,
            null,
            null,
            NOW,
            NOW),
        new Webhook(webhook, workspace, url, "", List.of(event), enabled, null, 1, NOW, NOW, NOW));
  }

  /** The one row. */
  final class Rows {
    public Optional<Parcel> parcel(DeliveryId wanted) {
      return Optional.of(WebhookActivitiesTest.this.parcel())
          .filter(parcel -> parcel.delivery().id().equals(wanted));
    }

    public void record(DeliveryId wanted, int round, Attempt attempt) {
      noted.add(attempt.httpStatus() + " " + attempt.problem());
    }

    public void giveUp(DeliveryId wanted, int round, DeliveryProblem problem) {
      noted.add("gave up " + problem);
    }
  }

  /** The server's own secret. */
  static final class Keys {
    public byte[] secret(String purpose) {
      return purpose.getBytes(UTF_8);
    }
  }
}
