package io.jamak.store.webhook;

import static io.jamak.store.generated.Tables.WEBHOOKS;
import static io.jamak.store.generated.Tables.WEBHOOK_DELIVERIES;

import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.DeliveryStatus;
import io.jamak.domain.webhook.WebhookId;
import io.jamak.store.webhook.DeliveryRepository.Attempt;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes what an attempt came to, and switches a webhook off whose receiver is gone. */
final class AttemptRecord {
  private final DSLContext dsl;
  private final DeliveryId id;
  private final int round;

  AttemptRecord(DSLContext dsl, DeliveryId id, int round) {
    this.dsl = dsl;
    this.id = id;
    this.round = round;
  }

  /** Says whether the round was still open. */
  boolean write(Attempt attempt) {
    WebhookId told =
        dsl.update(WEBHOOK_DELIVERIES)
            .set(WEBHOOK_DELIVERIES.STATUS, becomes(attempt.problem()))
            .set(WEBHOOK_DELIVERIES.ATTEMPTS, WEBHOOK_DELIVERIES.ATTEMPTS.plus(1))
            .set(WEBHOOK_DELIVERIES.HTTP_STATUS, attempt.httpStatus())
            .set(WEBHOOK_DELIVERIES.RESPONSE_MS, attempt.responseMs())
            .set(WEBHOOK_DELIVERIES.PROBLEM, attempt.problem())
            .set(WEBHOOK_DELIVERIES.UPDATED_AT, DSL.currentInstant())
            .where(JooqDeliveryRepository.open(id, round))
            .returning(WEBHOOK_DELIVERIES.WEBHOOK_ID)
            .fetchOne(WEBHOOK_DELIVERIES.WEBHOOK_ID);
    if (told != null && attempt.problem() == DeliveryProblem.GONE) {
      switchOff(told);
    }
    return told != null;
  }

  private static DeliveryStatus becomes(@Nullable DeliveryProblem problem) {
    if (problem == null) {
      return DeliveryStatus.DELIVERED;
    }
    return problem == DeliveryProblem.GONE ? DeliveryStatus.FAILED : DeliveryStatus.PENDING;
  }

  private void switchOff(WebhookId webhook) {
    dsl.update(WEBHOOKS)
        .set(WEBHOOKS.ENABLED, false)
        .set(WEBHOOKS.GONE_AT, DSL.currentInstant())
        .set(WEBHOOKS.UPDATED_AT, DSL.currentInstant())
        .where(WEBHOOKS.ID.eq(webhook))
        .execute();
  }
}
