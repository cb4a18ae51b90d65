/**
 * Writes that may be sent twice and happen once. Start at {@link
 * io.jamak.api.idempotency.IdempotencyFilter}.
 */
@NullMarked
package io.jamak.api.idempotency;

import org.jspecify.annotations.NullMarked;
