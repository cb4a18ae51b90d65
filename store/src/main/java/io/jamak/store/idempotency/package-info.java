/** Answers kept for repeated writes with the same key. */
@NullMarked
package io.jamak.store.idempotency;

import org.jspecify.annotations.NullMarked;
