/**
 * The workflow that tells a receiver of one event. Start at {@link
 * io.jamak.workflows.webhook.WebhookDeliveryWorkflow}.
 */
@NullMarked
package io.jamak.workflows.webhook;

import org.jspecify.annotations.NullMarked;
