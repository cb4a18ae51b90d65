package io.jamak.store.webhook;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.job.JobId;
import io.jamak.domain.webhook.DeliveryId;
import io.jamak.domain.webhook.DeliveryProblem;
import io.jamak.domain.webhook.DeliveryStatus;
import io.jamak.domain.webhook.WebhookEvent;
import io.jamak.domain.webhook.WebhookId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event for one webhook.
 *
 * @param jobId the job that ended; null for a ping
 * @param round which workflow sends it, from 1; a resend is the next one
 * @param body what is sent, the same in every attempt; null until it is dispatched
 * @param attempts how often it was tried, over all rounds
 * @param httpStatus of the last answer; null where there was none
 * @param responseMs how long the last attempt took, in ms
 * @param problem why the last attempt failed; null where it did not
 * @param updatedAt of the last attempt, or when it was last compared with its workflow
 */
public record Delivery(
    DeliveryId id,
    WebhookId webhookId,
    WorkspaceId workspaceId,
    WebhookEvent event,
    @Nullable JobId jobId,
    DeliveryStatus status,
    int round,
    @Nullable String body,
    int attempts,
    @Nullable Integer httpStatus,
    @Nullable Integer responseMs,
    @Nullable DeliveryProblem problem,
    Instant createdAt,
    Instant updatedAt) {}
