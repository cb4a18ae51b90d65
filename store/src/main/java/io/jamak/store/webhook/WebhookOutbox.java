package io.jamak.store.webhook;

import static io.jamak.store.generated.Tables.WEBHOOKS;
import static io.jamak.store.generated.Tables.WEBHOOK_DELIVERIES;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.domain.webhook.WebhookId;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Writes a delivery for each webhook that wants to know of a change, in the transaction of that
 * change: none is lost when a process dies after it, and none is told of what was taken back.
 */
public final class WebhookOutbox {
  private WebhookOutbox() {}

  /** A job of the workspace is in this state now. */
  public static void write(DSLContext dsl, WorkspaceId workspace, JobId job, JobStatus status) {
    WebhookEvent.of(status)
        .ifPresent(
            event ->
                wanting(dsl, workspace, event)
                    .forEach(webhook -> insert(dsl, webhook, workspace, event, job)));
  }

  private static List<WebhookId> wanting(
      DSLContext dsl, WorkspaceId workspace, WebhookEvent event) {
    return dsl.select(WEBHOOKS.ID)
        .from(WEBHOOKS)
        .where(JooqWebhookRepository.of(workspace))
        .and(WEBHOOKS.ENABLED)
        .and(DSL.val(event.name()).eq(DSL.any(WEBHOOKS.EVENTS)))
        .orderBy(WEBHOOKS.ID)
        .forKeyShare()
        .fetch(WEBHOOKS.ID);
  }

  static Delivery insert(
      DSLContext dsl,
      WebhookId webhook,
      WorkspaceId workspace,
      WebhookEvent event,
      @Nullable JobId job) {
    return WebhookRows.delivery(
        dsl.insertInto(WEBHOOK_DELIVERIES)
            .set(WEBHOOK_DELIVERIES.ID, DeliveryId.next())
            .set(WEBHOOK_DELIVERIES.WEBHOOK_ID, webhook)
            .set(WEBHOOK_DELIVERIES.WORKSPACE_ID, workspace)
            .set(WEBHOOK_DELIVERIES.EVENT, event)
            .set(WEBHOOK_DELIVERIES.JOB_ID, job)
            .returning()
            .fetchSingle());
  }
}
