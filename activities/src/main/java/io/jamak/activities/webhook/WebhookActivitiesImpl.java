package io.jamak.activities.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jamak.activities.process.ActivityRun;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.DeliveryStatus;
import io.jamak.domain.webhook.ReceiverRules;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.store.webhook.Delivery;
import io.jamak.store.webhook.DeliveryRepository;
import io.jamak.store.webhook.DeliveryRepository.Attempt;
import io.jamak.store.webhook.DeliveryRepository.Parcel;
import io.jamak.store.webhook.WebhookSecrets;
import io.jamak.workflows.webhook.WebhookActivities;
import io.temporal.failure.ApplicationFailure;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to receivers, each attempt signed anew under the delivery's one id. What the
 * receiver says is not kept but for its status.
 */
public final class WebhookActivitiesImpl implements WebhookActivities, AutoCloseable {
  private final DeliveryRepository deliveries;
  private final WebhookSecrets secrets;
  private final ReceiverClient client;
  private final Clock clock;

  /** Over the network, as {@code rules} allow it. */
  public WebhookActivitiesImpl(
      DeliveryRepository deliveries, WebhookSecrets secrets, ReceiverRules rules) {
    this(
        deliveries,
        secrets,
        new ReceiverClient(rules, HostNames.SYSTEM, ReceiverClient.WHOLE),
        Clock.systemUTC());
  }

  WebhookActivitiesImpl(
      DeliveryRepository deliveries, WebhookSecrets secrets, ReceiverClient client, Clock clock) {
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.client = client;
    this.clock = clock;
  }

  @Override
  public void send(String deliveryId, int round) {
    run(
        () ->
            deliveries
                .parcel(DeliveryId.parse(deliveryId))
                .filter(parcel -> isDue(parcel.delivery(), round))
                .ifPresent(this::attempt));
  }

  @Override
  public void giveUp(String deliveryId, int round) {
    run(() -> deliveries.giveUp(DeliveryId.parse(deliveryId), round, null));
  }

  /** A delivery of another round is another workflow's. */
  private static boolean isDue(Delivery delivery, int round) {
    return delivery.status() == DeliveryStatus.PENDING && delivery.round() == round;
  }

  private void attempt(Parcel parcel) {
    Delivery delivery = parcel.delivery();
    if (!parcel.webhook().enabled() && delivery.event() != WebhookEvent.PING) {
      deliveries.giveUp(delivery.id(), delivery.round(), DeliveryProblem.DISABLED);
      return;
    }
    String body = Objects.requireNonNull(delivery.body(), "body (expected: kept at dispatch)");
    Instant now = clock.instant();
    Map<String, String> headers =
        SignedHeaders.of(delivery.id(), now, body, secrets.keys(parcel.webhook(), now));
    Attempt attempt =
        client.post(URI.create(parcel.webhook().url()), headers, body.getBytes(UTF_8));
    deliveries.record(delivery.id(), delivery.round(), attempt);
    DeliveryProblem problem = attempt.problem();
    if (problem != null && problem != DeliveryProblem.GONE) {
      throw ApplicationFailure.newFailure(line(attempt), problem.name());
    }
  }

  private static String line(Attempt attempt) {
    return attempt.httpStatus() == null
        ? "no answer (expected: status 200 to 299)"
        : "status " + attempt.httpStatus() + " (expected: 200 to 299)";
  }

  private static void run(Runnable work) {
    ActivityRun.<@Nullable Void>quick(
        _ -> {
          work.run();
          return null;
        });
  }

  @Override
  public void close() {
    client.close();
  }
}
