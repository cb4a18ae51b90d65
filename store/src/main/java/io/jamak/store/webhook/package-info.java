/**
 * Webhooks and the log of what was sent to them. Start at {@link
 * io.jamak.store.webhook.WebhookRepository} and {@link io.jamak.store.webhook.DeliveryRepository}.
 */
@NullMarked
package io.jamak.store.webhook;

import org.jspecify.annotations.NullMarked;
