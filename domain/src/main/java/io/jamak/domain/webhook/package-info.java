/**
 * Addresses of other systems that are told when a job ends, and to which of them we connect at all.
 * Start at {@link io.jamak.domain.webhook.WebhookEvent} and {@link
 * io.jamak.domain.webhook.ReceiverRules}.
 */
@NullMarked
package io.jamak.domain.webhook;

import org.jspecify.annotations.NullMarked;
