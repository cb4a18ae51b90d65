/**
 * Tells receivers of webhooks, none of which is believed. Start at {@link
 * io.jamak.activities.webhook.WebhookActivitiesImpl}.
 */
@NullMarked
package io.jamak.activities.webhook;

import org.jspecify.annotations.NullMarked;
