package io.jamak.workflows.webhook;

/**
 * Which delivery to send; the worker reads the row.
 *
 * @param round which sending of it this is, from 1
 * @param firstPauseMs between the first attempt and the second, in ms; each later pause is twice as
 *     long
 */
public record DeliveryRequest(
    String deliveryId, String workspaceId, int round, long firstPauseMs) {}
