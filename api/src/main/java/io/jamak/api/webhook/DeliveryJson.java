package io.jamak.api.webhook;

import io.jamak.store.webhook.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one webhook.
 *
 * @param id UUID, which the receiver sees as {@code webhook-id} in every attempt
 * @param event {@code job.succeeded}, {@code job.failed}, {@code job.canceled} or {@code
 *     webhook.ping}
 * @param jobId UUID of the job that ended; null for a ping
 * @param status {@code pending} (tried for the first time, or again), {@code delivered} or {@code
 *     failed} (given up)
 * @param attempts how often it was tried, from 0
 * @param httpStatus status of the last answer; null where none came
 * @param responseMs how long the last attempt took, in ms; null before the first
 * @param errorCode why the last attempt failed: {@code UNKNOWN_HOST}, {@code ADDRESS_REFUSED},
 *     {@code NO_CONNECTION}, {@code TLS}, {@code TIMEOUT}, {@code REDIRECT}, {@code STATUS}, {@code
 *     GONE}, {@code DISABLED} or {@code WORKFLOW_LOST}; null where it did not
 * @param createdAt when what it tells of happened
 * @param updatedAt when it was last tried, or its state looked at
 */
record DeliveryJson(
    String id,
    String event,
    @Nullable String jobId,
    String status,
    int attempts,
    @Nullable Integer httpStatus,
    @Nullable Integer responseMs,
    @Nullable String errorCode,
    Instant createdAt,
    Instant updatedAt) {
  static DeliveryJson of(Delivery delivery) {
    return new DeliveryJson(
        delivery.id().toString(),
        delivery.event().code(),
        delivery.jobId() == null ? null : delivery.jobId().toString(),
        delivery.status().code(),
        delivery.attempts(),
        delivery.httpStatus(),
        delivery.responseMs(),
        delivery.problem() == null ? null : delivery.problem().name(),
        delivery.createdAt(),
        delivery.updatedAt());
  }
}
