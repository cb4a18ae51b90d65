/**
 * Webhooks: who is told when jobs end, and the log of what they were told. Start at {@link
 * io.jamak.api.webhook.WebhookService}.
 */
@NullMarked
package io.jamak.api.webhook;

import org.jspecify.annotations.NullMarked;
