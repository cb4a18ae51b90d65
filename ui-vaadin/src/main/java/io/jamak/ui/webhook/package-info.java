/**
 * Webhooks and what was sent to them, for owners of a workspace. Start at {@link
 * io.jamak.ui.webhook.WebhooksView}.
 */
@NullMarked
package io.jamak.ui.webhook;

import org.jspecify.annotations.NullMarked;
